import { renderToString } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouter,
  StaticRouterProvider,
} from "react-router";
import type { Page } from "#model/page.ts";
import { basePath, pagePaths, toHref, toUrl } from "#model/paths.ts";
import type { InterfaceWords, Masthead } from "#model/site.ts";
import { App } from "./App.tsx";
import { MovedPage } from "./page/MovedPage.tsx";
import { createQueryClient, createQueries } from "./data/queries.ts";
import type { AppContextValue } from "./data/app-context.ts";
import { loadArchiveViews } from "./page/ArchiveRoute.tsx";
import { createRoutes, pageViews } from "./routes.tsx";
import { memorySource } from "./data/page-source.ts";
import { createWords, type Messages } from "./words/words.ts";

/** The HTML of a page, in two parts. */
export interface Rendered {
  /** The tags for its head. */
  head: string;
  /** The content of the root element. */
  body: string;
}

/** Turns a masthead and the words of the interface into a function that turns a page's path and twin into HTML; without a twin it renders the not-found page. */
export function createRenderer(
  masthead: Masthead,
  interfaceWords: InterfaceWords<Messages>,
): (path: string, page?: Page) => Promise<Rendered> {
  const words = createWords(interfaceWords);
  const archiveViews = loadArchiveViews();
  const queries = createQueries(memorySource(new Map()));
  const queryClient = createQueryClient();
  const context: AppContextValue = { masthead, words, queries, queryClient, pressing: true };
  const renderWhole = createPageRenderer(context);
  let frame: FrameHtml | undefined;
  return async (path, page) => {
    if (!page && path !== pagePaths.notFound)
      throw new Error(`${path} is rendered without its twin`);
    await archiveViews;
    if (page) queryClient.setQueryData(queries.page(path).queryKey, page);
    const isLinkedIn = (html: FrameHtml) =>
      html.some((part) => part.includes(`href="${toHref(masthead, path)}"`));
    try {
      if (frame && page && !isLinkedIn(frame)) return renderInto(frame, context, { path, page });
      if (page?.kind === "moved" || page?.kind === "withdrawn") {
        frame ??= cutFrame((await renderWhole(pagePaths.notFound)).body);
        return renderInto(frame, context, { path, page });
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

/** The HTML before and after the content of a page. It is the same for all pages that it has no link to. */
type FrameHtml = [start: string, end: string];

function cutFrame(body: string): FrameHtml {
  const start = body.indexOf(">", body.indexOf("<main")) + 1;
  return [body.slice(0, start), body.slice(body.lastIndexOf("</main>"))];
}

// Rendering the content alone takes a third of the time: the frame and the router take the rest.
function renderInto(
  [start, end]: FrameHtml,
  context: AppContextValue,
  { path, page }: { path: string; page: Page },
): Rendered {
  const View = page.kind === "moved" ? MovedPage : pageViews[page.kind];
  const html = renderToString(
    <App context={context}>
      <StaticRouter basename={basePath(context.masthead)} location={toHref(context.masthead, path)}>
        <div data-frame>
          <View />
        </div>
      </StaticRouter>
    </App>,
  );
  const { head, body } = split(html, path);
  return { head, body: start + body.slice(body.indexOf(">") + 1, body.lastIndexOf("</")) + end };
}

function createPageRenderer(context: AppContextValue): (path: string) => Promise<Rendered> {
  const basename = basePath(context.masthead);
  const { dataRoutes, query } = createStaticHandler(createRoutes(context, basename), { basename });
  return async (path) => {
    const url = toUrl(context.masthead, path);
    const result = await query(new Request(url));
    if (result instanceof Response) throw new Error(`${url} is answered outside of the app`);
    const [error] = Object.values(result.errors ?? {});
    if (error) throw error;
    const router = createStaticRouter(dataRoutes, result);
    const html = renderToString(
      <App context={context}>
        <StaticRouterProvider router={router} context={result} hydrate={false} />
      </App>,
    );
    return split(html, path);
  };
}

// React puts the head tags before the first element of the page.
function split(html: string, path: string): Rendered {
  const start = html.indexOf("<div data-frame");
  if (start < 0)
    throw new Error(
      `${path === pagePaths.notFound ? "The not-found page" : path} rendered without its frame`,
    );
  return { head: html.slice(0, start), body: html.slice(start) };
}
