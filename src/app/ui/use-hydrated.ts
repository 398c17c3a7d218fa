import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in pressed HTML and while hydrating, true afterwards. For what only works with JavaScript. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
