import { useSyncExternalStore } from "react";
import {
  applyPreferences,
  type Preferences,
  parsePreferences,
  preferencesKey,
  defaultPreferences,
} from "./preferences.ts";
import { createBrowserStore } from "#app/ui/browser-store.ts";

const store = createBrowserStore(preferencesKey, parsePreferences);

/** The reader's preferences; while hydrating, the defaults. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(store.subscribe, store.read, () => defaultPreferences);
}

/** The reader's preferences, outside of components. */
export function currentPreferences(): Preferences {
  return store.read();
}

/** Applies changed preferences, and stores them. */
export function changePreferences(changes: Partial<Preferences>): void {
  store.write({ ...store.read(), ...changes });
  applyPreferences(store.read());
}

/** Applies what the reader chooses in other tabs, until the function that it returns is called. */
export function applyChangesOfOtherTabs(): () => void {
  return store.subscribe(() => applyPreferences(store.read()));
}
