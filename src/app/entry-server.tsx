import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router";
import type { Page } from "#model/page.ts";
import { basePath, paths } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { App } from "./App.tsx";
import { createQueryClient, queriesOf } from "./queries.ts";
import { routesOf } from "./routes.tsx";
import { memorySource } from "./source.ts";
import { loadWords } from "./words.ts";

/** A page's HTML in the two places where it goes. */
export interface Rendered {
  /** The tags of its head that React does not know the place of. */
  head: string;
  /** What stands in the root element. */
  body: string;
}

/** Turns a masthead into a function that turns a page's path and twin into HTML; without a twin it is the page for what is not found. */
export async function createRenderer(
  masthead: Masthead,
): Promise<(path: string, page?: Page) => Promise<Rendered>> {
  const basename = basePath(masthead);
  const pages = new Map<string, Page>();
  const reader = {
    masthead,
    words: await loadWords(masthead.language),
    queries: queriesOf(memorySource(pages)),
    queryClient: createQueryClient(),
  };
  const { query, dataRoutes } = createStaticHandler(routesOf(reader, basename), { basename });
  return async (path, page) => {
    if (page) pages.set(path, page);
    const url = `http://pressed${basename}${encodeURI(path.slice(1))}`;
    const context = await query(new Request(url));
    if (context instanceof Response)
      throw new Error(`${path} answers ${context.status} instead of a page`);
    for (const error of Object.values(context.errors ?? {})) throw error;
    const router = createStaticRouter(dataRoutes, context);
    const html = renderToString(
      <App reader={reader}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </App>,
    );
    pages.clear();
    reader.queryClient.clear();
    return split(html, path);
  };
}

// React writes hoisted head tags ahead of the first element of the page.
function split(html: string, path: string): Rendered {
  const start = html.indexOf("<div data-frame");
  if (start < 0)
    throw new Error(
      `${path === paths.notFound ? "The not-found page" : path} rendered without its frame`,
    );
  return { head: html.slice(0, start), body: html.slice(start) };
}
