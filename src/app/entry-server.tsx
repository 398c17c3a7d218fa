import { renderToString } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouter,
  StaticRouterProvider,
} from "react-router";
import type { Page } from "#model/page.ts";
import { basePath, paths, toHref, toUrl } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { App } from "./App.tsx";
import { MovedPage } from "./page/MovedPage.tsx";
import { createQueryClient, queriesOf } from "./data/queries.ts";
import type { Reader } from "./data/app-context.ts";
import { routesOf, views } from "./routes.tsx";
import { memorySource } from "./data/page-source.ts";
import { loadWords } from "./words/load-words.ts";

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
  const words = await loadWords(masthead.language);
  const queries = queriesOf(memorySource(new Map()));
  const queryClient = createQueryClient();
  const reader = { masthead, words, queries, queryClient };
  const renderWhole = rendererOf(reader);
  let frame: FrameHtml | undefined;
  return async (path, page) => {
    if (!page && path !== paths.notFound)
      throw new Error(`${path} is to be shown without its twin`);
    if (page) queryClient.setQueryData(queries.page(path).queryKey, page);
    const isLinkedIn = (html: FrameHtml) =>
      html.some((part) => part.includes(`href="${toHref(masthead, path)}"`));
    try {
      if (frame && page && !isLinkedIn(frame)) return renderInto(frame, reader, { path, page });
      if (page?.kind === "moved" || page?.kind === "withdrawn") {
        frame ??= cutFrame((await renderWhole(paths.notFound)).body);
        return renderInto(frame, reader, { path, page });
      }
      const whole = await renderWhole(path);
      const around = cutFrame(whole.body);
      if (page && !isLinkedIn(around)) frame ??= around;
      return whole;
    } finally {
      queryClient.clear();
    }
  };
}

/** What stands before and after a page's own words: the same for all pages that it does not link to. */
type FrameHtml = [start: string, end: string];

function cutFrame(body: string): FrameHtml {
  const start = body.indexOf(">", body.indexOf("<main")) + 1;
  return [body.slice(0, start), body.slice(body.lastIndexOf("</main>"))];
}

// A third of a page's elements are the frame's, and what the router does for a page takes as long as they do.
function renderInto(
  [start, end]: FrameHtml,
  reader: Reader,
  { path, page }: { path: string; page: Page },
): Rendered {
  const View = page.kind === "moved" ? MovedPage : views[page.kind];
  const html = renderToString(
    <App reader={reader}>
      <StaticRouter basename={basePath(reader.masthead)} location={toHref(reader.masthead, path)}>
        <div data-frame>
          <View />
        </div>
      </StaticRouter>
    </App>,
  );
  const { head, body } = split(html, path);
  return { head, body: start + body.slice(body.indexOf(">") + 1, body.lastIndexOf("</")) + end };
}

function rendererOf(reader: Reader): (path: string) => Promise<Rendered> {
  const basename = basePath(reader.masthead);
  const { dataRoutes, query } = createStaticHandler(routesOf(reader, basename), { basename });
  return async (path) => {
    const url = toUrl(reader.masthead, path);
    const context = await query(new Request(url));
    if (context instanceof Response) throw new Error(`${url} is answered outside of the app`);
    const [error] = Object.values(context.errors ?? {});
    if (error) throw error;
    const router = createStaticRouter(dataRoutes, context);
    const html = renderToString(
      <App reader={reader}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </App>,
    );
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
