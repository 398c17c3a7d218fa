// The only script that the HTML of a page loads. It starts the app after the first paint, so that the two do not compete.
// It imports nothing, since it would have to wait for that.
void start();

async function start(): Promise<void> {
  const { app = "", parts } = datasetOf("script[data-app]");
  const { twin, to } = datasetOf("#root");
  // The HTML of a moved page redirects, too, but without the passage in the address.
  if (to) return location.replace(to + openedFragment());
  await Promise.race([firstInput(), Promise.all([loaded(), painted()]).then(idle)]);
  const scripts = [...(parts?.split(" ") ?? []), app];
  for (const href of scripts) preload({ rel: "modulepreload", href });
  if (twin) preload({ rel: "preload", as: "fetch", href: twin });
  // Each script runs in a task of its own, so that the page responds to the reader in between.
  for (const script of scripts) {
    await import(/* @vite-ignore */ script);
    await nextTask();
  }
}

function datasetOf(selector: string): DOMStringMap {
  return document.querySelector<HTMLElement>(selector)?.dataset ?? {};
}

// Some browsers remove text directives from `location`.
function openedFragment(): string {
  const [opened] = performance.getEntriesByType("navigation");
  return new URL(opened?.name ?? location.href).hash;
}

/** Resolves at the reader's first input. From then on, the app is wanted more than the pictures. */
function firstInput(): Promise<unknown> {
  const events = ["pointerdown", "keydown", "touchstart"] as const;
  return Promise.race(
    events.map(
      (event) =>
        new Promise((resolve) => {
          addEventListener(event, resolve, { once: true, passive: true });
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

/** Resolves after the first paint; at once in browsers that do not report it. */
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
    // Safari has no requestIdleCallback.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: 500 });
    else setTimeout(resolve, 50);
  });
}

function nextTask(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function preload(attributes: { rel: string; as?: string; href: string }): void {
  const link = Object.assign(document.createElement("link"), attributes);
  link.crossOrigin = "anonymous";
  document.head.append(link);
}
