import { useSyncExternalStore } from "react";
import { basePath } from "#model/paths.ts";
import { useReader } from "#app/data/app-context.ts";
import { announceBegun, type Place, placesFrom, placesKey, withPlace } from "./position.ts";
import { createStore, type Store } from "#app/ui/browser-store.ts";

const stores = new Map<string, Store<readonly Place[]>>();
const none: readonly Place[] = [];

/** How far the reader has come in the articles of this paper; in pressed HTML, nowhere. */
export function usePlaces(): readonly Place[] {
  const { subscribe, read } = usePlaceStore();
  return useSyncExternalStore(subscribe, read, () => none);
}

/** How far the reader has come in one article. */
export function usePlace(path: string): Place | undefined {
  return usePlaces().find((place) => place.path === path);
}

/** The store of this paper's places, for those who write. */
export function usePlaceStore(): Store<readonly Place[]> {
  const key = placesKey(basePath(useReader().masthead));
  const store = stores.get(key) ?? createStore(key, placesFrom);
  stores.set(key, store);
  return store;
}

/** Remembers how far the reader has come in an article. */
export function remember(store: Store<readonly Place[]>, place: Place): void {
  const before = store.read();
  const after = withPlace(before, place);
  if (after === before) return;
  store.write(after);
  announceBegun(after);
}
