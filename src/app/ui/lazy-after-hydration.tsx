import { type ComponentType, useSyncExternalStore } from "react";

/** A view whose code is loaded once the page stands, so that it does not compete with it; until then, and in pressed HTML, nothing. */
export function lazyAfterHydration<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let view: ComponentType<Props> | undefined;
  let asked = false;
  const waiting = new Set<() => void>();
  const ask = async () => {
    asked = true;
    view = await load().catch(() => undefined);
    asked = view !== undefined;
    for (const tell of waiting) tell();
  };
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    if (!asked) whenIdle(() => void (asked || ask()));
    return () => waiting.delete(tell);
  };
  return function Later(props: Props) {
    const View = useSyncExternalStore(
      subscribe,
      () => view,
      () => undefined,
    );
    return View && <View {...props} />;
  };
}

// Safari has no idle callback.
function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(run, { timeout: 500 });
  else setTimeout(run);
}
