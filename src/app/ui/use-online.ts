import { useSyncExternalStore } from "react";

/** Whether the browser has a connection; true while pressing. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

function subscribe(tell: () => void): () => void {
  globalThis.addEventListener("online", tell);
  globalThis.addEventListener("offline", tell);
  return () => {
    globalThis.removeEventListener("online", tell);
    globalThis.removeEventListener("offline", tell);
  };
}
