// The only script that the HTML of a page loads. It starts the app after the first paint, so that the two do not compete.
// It imports nothing, since it would have to wait for that.
// Where a script of the app does not arrive, the page stands as it was pressed.
start().catch(() => {});

async function start(): Promise<void> {
  const { app = "", parts } = datasetOf("script[data-app]");
  const { path = "", twin, to } = datasetOf("#root");
  if (!isAtHome(path)) return;
  followHistory();
  if (hasJustFailed()) return;
  // The HTML of a moved page redirects, too, but without the passage in the address.
  if (to) return location.replace(to + openedFragment());
  await Promise.race([firstInput(), shown()]);
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

/** Whether the address is the paper's own. In a web archive, on a mirror or below a prefix it is not: there the page stands as it was pressed, and its links are plain ones. */
function isAtHome(path: string): boolean {
  const { base = "/" } = datasetOf("script[data-base]");
  const { pathname, origin, hostname } = location;
  const isBelow = pathname.startsWith(base);
  // Below a prefix of another host every address is below the base of a paper without one.
  if (path === "/404.html") return isBelow && (isLocal(hostname) || origin === paperOrigin());
  // Some hosts answer with the front page where there is no page.
  if (path === "/" && isBelow && origin === paperOrigin()) return true;
  const here = pathname.endsWith("/") ? pathname : `${pathname}/`;
  return decoded(here) === decoded(base) + path.slice(1);
}

/** Whether a site is looked at before it is published. */
function isLocal(hostname: string): boolean {
  return /^(?:localhost|127\.[\d.]+|\[::1\])$/u.test(hostname);
}

function paperOrigin(): string {
  const { url } = JSON.parse(document.getElementById("masthead")?.textContent ?? "");
  return new URL(url).origin;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

// To the browser, pages between which the app has led are one document, even after one of them was loaded anew.
function followHistory(): void {
  const { pathname } = location;
  addEventListener("popstate", () => {
    if (datasetOf("#root")["live"] === undefined && location.pathname !== pathname)
      location.reload();
  });
}

/** Whether the app has just loaded this page since it could not show it. */
function hasJustFailed(): boolean {
  const key = "broadsheet:as-pressed";
  try {
    const failed = sessionStorage.getItem(key) === location.pathname;
    sessionStorage.removeItem(key);
    return failed;
  } catch {
    return false;
  }
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

/** Resolves when the page and its pictures are there, and the browser has nothing to do. */
async function shown(): Promise<void> {
  await loaded();
  await painted();
  await idle();
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
    // Firefox reports none of a page that it opens at a passage.
    requestAnimationFrame(() => setTimeout(resolve, 300));
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
