import "./style/reset.css";
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/preferences.css";
import "./style/scripts.css";
import "./style/transitions.css";
import { startTransition } from "react";
import { createRoot, hydrateRoot, type RootOptions } from "react-dom/client";
import { createBrowserRouter, matchRoutes } from "react-router";
import { RouterProvider } from "react-router/dom";
import words from "virtual:words";
import { basePath, isArchivePath } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { App } from "./App.tsx";
import { toPagePath } from "./data/page-path.ts";
import { createQueryClient, createQueries } from "./data/queries.ts";
import type { AppContextValue } from "./data/app-context.ts";
import { loadAsPressed } from "./load-as-pressed.ts";
import { loadArchiveViews } from "./page/ArchiveRoute.tsx";
import { createRoutes } from "./routes.tsx";
import { fetchSource } from "./data/page-source.ts";
import { createWords } from "./words/words.ts";

const masthead: Masthead = JSON.parse(document.getElementById("masthead")?.textContent ?? "");
const root = document.getElementById("root")!;
const base = basePath(masthead);
const context: AppContextValue = {
  masthead,
  words: createWords(words),
  queries: createQueries(fetchSource(base)),
  queryClient: createQueryClient(),
  // A development server has no page to load.
  ...(import.meta.env.PROD && { loadFromServer: loadAsPressed }),
};

// In development, pages are read again after an edit to the content.
import.meta.hot?.on("broadsheet:content", () => context.queryClient.invalidateQueries());

// In a task of its own: tools that record the call stack of a request would otherwise parse this whole script a second time.
void Promise.resolve().then(start);

/** Hydrates the pressed page, or leaves it as it is if its twin does not arrive. At a URL without a pressed page, renders from scratch. */
async function start(): Promise<void> {
  const path = toPagePath(location.pathname.slice(base.length - 1));
  if (root.dataset["path"] === path) {
    const arrived = await Promise.all([
      context.queryClient.ensureQueryData(context.queries.page(path)),
      isArchivePath(path) && loadArchiveViews(),
    ]).then(
      () => true,
      () => false,
    );
    // A transition hydrates in slices, so that the page responds to the reader in between.
    if (!arrived) return;
    root.dataset["live"] = "";
    startTransition(() => void hydrateRoot(root, createApp(true), options));
  } else {
    root.dataset["live"] = "";
    createRoot(root, options).render(createApp(false));
  }
}

// React has removed the page by then.
const options: RootOptions = {
  onUncaughtError: (error) => {
    console.error(error);
    void replaceFromServer();
  },
};

async function replaceFromServer(): Promise<void> {
  const loading = await context.loadFromServer?.();
  // Where the failure cannot be remembered, a page that always fails would be loaded without end.
  const [entry] = performance.getEntriesByType("navigation");
  const isReload = entry instanceof PerformanceNavigationTiming && entry.type === "reload";
  if (!loading && !isReload) location.reload();
}

function createApp(isLoaded: boolean) {
  const routes = createRoutes(context, base);
  const leaf = isLoaded ? matchRoutes(routes, location, base)?.at(-1)?.route.id : undefined;
  // With loader data from the start, the router waits for nothing and leaves the scroll position alone.
  const hydrationData = leaf ? { loaderData: { [leaf]: null } } : undefined;
  const router = createBrowserRouter(routes, {
    basename: base,
    ...(hydrationData && { hydrationData }),
  });
  return (
    <App context={context}>
      <RouterProvider router={router} />
    </App>
  );
}
