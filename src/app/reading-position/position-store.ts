import { useSyncExternalStore } from "react";
import { basePath } from "#model/paths.ts";
import { useAppContext } from "#app/data/app-context.ts";
import {
  announceStarted,
  parsePositions,
  positionsKey,
  type ReadingPosition,
  withPosition,
} from "./position.ts";
import { type BrowserStore, createBrowserStore } from "#app/ui/browser-store.ts";

type PositionStore = BrowserStore<readonly ReadingPosition[]>;

const stores = new Map<string, PositionStore>();
const none: readonly ReadingPosition[] = [];

/** How far the reader has come in the articles of this paper; while hydrating, in none. */
export function usePositions(): readonly ReadingPosition[] {
  const { subscribe, read } = usePositionStore();
  return useSyncExternalStore(subscribe, read, () => none);
}

/** How far the reader has come in one article. */
export function usePosition(path: string): ReadingPosition | undefined {
  return usePositions().find((position) => position.path === path);
}

/** The store of the reading positions in this paper. */
export function usePositionStore(): PositionStore {
  const key = positionsKey(basePath(useAppContext().masthead));
  const store = stores.get(key) ?? createBrowserStore(key, parsePositions);
  stores.set(key, store);
  return store;
}

/** Stores how far the reader has come in an article. */
export function savePosition(store: PositionStore, position: ReadingPosition): void {
  const before = store.read();
  const after = withPosition(before, position);
  if (after === before) return;
  store.write(after);
  announceStarted(after);
}
