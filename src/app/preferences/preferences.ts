import { useSyncExternalStore } from "react";
import {
  applyPreferences,
  type Preferences,
  preferencesFrom,
  preferencesKey,
  standard,
} from "./choices.ts";
import { createStore } from "#app/ui/browser-store.ts";

const store = createStore(preferencesKey, preferencesFrom);

/** What the reader has chosen; in pressed HTML, what holds until then. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(store.subscribe, store.read, () => standard);
}

/** What the reader has chosen, outside of a view. */
export function currentPreferences(): Preferences {
  return store.read();
}

/** Applies preferences at once, and keeps them. */
export function choose(changes: Partial<Preferences>): void {
  store.write({ ...store.read(), ...changes });
  applyPreferences(store.read());
}

/** Applies what the reader chooses in another tab; returns what ends it. */
export function followOtherTabs(): () => void {
  return store.subscribe(() => applyPreferences(store.read()));
}
