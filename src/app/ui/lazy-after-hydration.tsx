import { type ComponentType, useSyncExternalStore } from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

/** Makes a component whose script loads when the browser is idle after hydration. Until then, and in pressed HTML, it renders nothing. */
export function lazyAfterHydration<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading = false;
  const listeners = new Set<() => void>();
  const start = async () => {
    loading = true;
    loaded = await load().catch(() => undefined);
    // After a failure, the next component that is mounted tries again.
    loading = loaded !== undefined;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    if (!loading) whenIdle(() => void (loading || start()));
    return () => listeners.delete(listener);
  };
  return function AfterHydration(props: Props) {
    const Loaded = useSyncExternalStore(
      subscribe,
      () => loaded,
      () => undefined,
    );
    return (
      Loaded && (
        <ErrorBoundary>
          <Loaded {...props} />
        </ErrorBoundary>
      )
    );
  };
}

// Safari has no requestIdleCallback.
function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(run, { timeout: 500 });
  else setTimeout(run);
}
