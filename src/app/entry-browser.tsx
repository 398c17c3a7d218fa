import "./style/reset.css";
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/preferences.css";
import "./style/scripts.css";
import "./style/transitions.css";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter, matchRoutes } from "react-router";
import { RouterProvider } from "react-router/dom";
import { basePath } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { App } from "./App.tsx";
import { pathOf } from "./data/page-path.ts";
import { createQueryClient, queriesOf } from "./data/queries.ts";
import type { Reader } from "./data/app-context.ts";
import { routesOf } from "./routes.tsx";
import { fetchSource } from "./data/page-source.ts";
import { loadWords } from "./words/load-words.ts";

const masthead = JSON.parse(document.getElementById("masthead")!.textContent!) as Masthead;
const root = document.getElementById("root")!;
const base = basePath(masthead);
const reader: Reader = {
  masthead,
  words: await loadWords(masthead.language),
  queries: queriesOf(fetchSource(base)),
  queryClient: createQueryClient(),
};

// In development, an edit to the content is read again.
import.meta.hot?.on("broadsheet:content", () => reader.queryClient.invalidateQueries());

// Not from within the module: a tool that records who asked for the twin would have the whole of it parsed once more.
void Promise.resolve().then(start);

/** Takes over the pressed page, or leaves it standing where its twin does not arrive; renders afresh at another URL. */
async function start(): Promise<void> {
  const path = pathOf(location.pathname.slice(base.length - 1));
  const pressed = root.dataset["path"];
  if (pressed !== undefined && pressed === path) {
    const arrived = await reader.queryClient.ensureQueryData(reader.queries.page(path)).then(
      () => true,
      () => false,
    );
    // In slices, so that the reader's touch is never kept waiting.
    if (arrived) startTransition(() => void hydrateRoot(root, view(true)));
  } else {
    createRoot(root).render(view(false));
  }
}

function view(dataIsThere: boolean) {
  const routes = routesOf(reader, base);
  const leaf = dataIsThere ? matchRoutes(routes, location, base)?.at(-1)?.route.id : undefined;
  // Loader data from the start means: nothing to wait for, and the scroll position is left alone.
  const hydrationData = leaf ? { loaderData: { [leaf]: null } } : undefined;
  const router = createBrowserRouter(routes, {
    basename: base,
    ...(hydrationData && { hydrationData }),
  });
  return (
    <App reader={reader}>
      <RouterProvider router={router} />
    </App>
  );
}
