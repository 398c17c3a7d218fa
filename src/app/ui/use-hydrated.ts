import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in pressed HTML and while hydrating, true from then on: for what only works with JavaScript. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
