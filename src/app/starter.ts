// The only script that a pressed page names: what it starts must not compete with the first paint.
void start();

async function start(): Promise<void> {
  const { app, parts } = document.querySelector<HTMLScriptElement>("script[data-app]")!.dataset;
  const { twin, to } = document.getElementById("root")!.dataset;
  // The page leads on by itself, but not to the passage that was asked for.
  if (to) return location.replace(to + openedFragment());
  await Promise.race([firstTouch(), Promise.all([loaded(), painted()]).then(idle)]);
  const preloads = parts?.split(" ") ?? [];
  for (const href of [...preloads, app!]) preload({ rel: "modulepreload", href });
  if (twin) preload({ rel: "preload", as: "fetch", href: twin });
  // Each in a task of its own, so that a touch is answered in between.
  for (const part of [...preloads, app!]) {
    await import(/* @vite-ignore */ part);
    await pause();
  }
}

// Some browsers take away from `location` what they have understood of it. This file imports nothing: what it shares would be asked for with it.
function openedFragment(): string {
  const [opened] = performance.getEntriesByType("navigation");
  return new URL(opened?.name ?? location.href).hash;
}

/** Resolves when the reader does something, who then should not wait for pictures. */
function firstTouch(): Promise<unknown> {
  const signs = ["pointerdown", "keydown", "touchstart"] as const;
  return Promise.race(
    signs.map(
      (sign) =>
        new Promise((resolve) => {
          addEventListener(sign, resolve, { once: true, passive: true });
        }),
    ),
  );
}

function loaded(): Promise<unknown> | undefined {
  if (document.readyState === "complete") return undefined;
  return new Promise((resolve) => {
    addEventListener("load", resolve, { once: true });
  });
}

/** Resolves when something has been painted; at once in a browser that does not tell. */
function painted(): Promise<unknown> | undefined {
  if (!PerformanceObserver.supportedEntryTypes.includes("paint")) return undefined;
  return new Promise((resolve) => {
    new PerformanceObserver((_list, observer) => {
      observer.disconnect();
      resolve(undefined);
    }).observe({ type: "paint", buffered: true });
  });
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Not in every Safari.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: 500 });
    else setTimeout(resolve, 50);
  });
}

function pause(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function preload(attributes: { rel: string; as?: string; href: string }): void {
  const link = Object.assign(document.createElement("link"), attributes);
  link.crossOrigin = "anonymous";
  document.head.append(link);
}
