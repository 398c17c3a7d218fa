import type { ComponentType } from "react";
import { renderToString } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  Outlet,
  type StaticHandler,
  type StaticHandlerContext,
  StaticRouterProvider,
} from "react-router";
import type { Page } from "#model/page.ts";
import { basePath, paths, toHref, toUrl } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { App } from "./App.tsx";
import { Frame } from "./frame/Frame.tsx";
import { createQueryClient, queriesOf } from "./queries.ts";
import type { Reader } from "./reader.ts";
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

type Render = (path: string, page?: Page) => Rendered;

/** Turns a masthead into a function that turns a page's path and twin into HTML; without a twin it is the page for what is not found. */
export async function createRenderer(
  masthead: Masthead,
): Promise<(path: string, page?: Page) => Promise<Rendered>> {
  const reader = {
    masthead,
    words: await loadWords(masthead.language),
    queries: queriesOf(memorySource(new Map())),
    queryClient: createQueryClient(),
  };
  const renderWhole = await rendererWith(Frame, reader);
  const renderInner = await rendererWith(NoFrame, reader);
  let frame: FrameHtml | undefined;
  const isNamedIn = (html: FrameHtml, path: string) =>
    html.some((part) => part.includes(`href="${toHref(masthead, path)}"`));
  return async (path, page) => {
    if (frame && page && !isNamedIn(frame, path)) return framed(renderInner(path, page), frame);
    const whole = renderWhole(path, page);
    const around = cutFrame(whole.body);
    if (page && !isNamedIn(around, path)) frame ??= around;
    return whole;
  };
}

type FrameHtml = [start: string, end: string];

// What stands around a page is the same for all that it does not link to, and is rendered once.
function NoFrame() {
  return (
    <div data-frame>
      <Outlet />
    </div>
  );
}

function framed({ head, body }: Rendered, [start, end]: FrameHtml): Rendered {
  const inner = body.slice(body.indexOf(">") + 1, body.lastIndexOf("</"));
  return { head, body: start + inner + end };
}

function cutFrame(body: string): FrameHtml {
  const start = body.indexOf(">", body.indexOf("<main")) + 1;
  return [body.slice(0, start), body.slice(body.lastIndexOf("</main>"))];
}

async function rendererWith(frame: ComponentType, reader: Reader): Promise<Render> {
  const { masthead, queries, queryClient } = reader;
  const basename = basePath(masthead);
  const { dataRoutes, query } = createStaticHandler(routesOf(reader, basename, frame), {
    basename,
  });
  const match = await matcherOf(query, toUrl(masthead, paths.notFound));
  return (path, page) => {
    if (page) queryClient.setQueryData(queries.page(path).queryKey, page);
    else if (path !== paths.notFound) throw new Error(`${path} is to be shown without its twin`);
    const context = contextOf(match, `${basename}${encodeURI(path.slice(1))}`, basename);
    const router = createStaticRouter(dataRoutes, context);
    const html = renderToString(
      <App reader={reader}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </App>,
    );
    queryClient.clear();
    return split(html, path);
  };
}

type Match = StaticHandlerContext["_match"];

// The handler's own ranks the routes once; matchRoutes does so for every page.
async function matcherOf(query: StaticHandler["query"], url: string): Promise<Match> {
  const context = await query(new Request(url));
  if (context instanceof Response) throw new Error(`${url} is answered outside of the app`);
  return context._match;
}

// What the router's own handler would find out by running the loaders, whose only work, to see to the twin, is done.
function contextOf(match: Match, pathname: string, basename: string): StaticHandlerContext {
  const location = { pathname, search: "", hash: "", state: null, key: "pressed", mask: undefined };
  const matches = match(location) ?? [];
  const leaf = matches.at(-1)!.route.id!;
  return {
    basename,
    location,
    matches,
    loaderData: { [leaf]: null },
    actionData: null,
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    _match: match,
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
