import type { ComponentType } from "react";
import { type LoaderFunctionArgs, replace, type RouteObject } from "react-router";
import type { Page } from "#model/page.ts";
import { encodePath } from "#model/paths.ts";
import { Arriving } from "./frame/Arriving.tsx";
import { Frame } from "./frame/Frame.tsx";
import { AddressPage } from "./page/AddressPage.tsx";
import { ArticlePage } from "./page/ArticlePage.tsx";
import { FailurePage } from "./page/FailurePage.tsx";
import { FeedPage } from "./page/FeedPage.tsx";
import { HomePage } from "./page/HomePage.tsx";
import { NotFoundPage } from "./page/NotFoundPage.tsx";
import { TopicPage } from "./page/TopicPage.tsx";
import { TopicsPage } from "./page/TopicsPage.tsx";
import { WithdrawnPage } from "./page/WithdrawnPage.tsx";
import { pathOf } from "./data/page-path.ts";
import type { Reader } from "./data/app-context.ts";

/** What shows a page's twin, by the kind of the twin; from one that has moved, the reader is led on. */
export const views: Record<Exclude<Page["kind"], "moved">, ComponentType> = {
  home: HomePage,
  feed: FeedPage,
  article: ArticlePage,
  topics: TopicsPage,
  topic: TopicPage,
  withdrawn: WithdrawnPage,
};

/** Turns a reader into the route objects of every page: the loader sees to the twin, the page shows it. */
export function routesOf({ queries, queryClient }: Reader, base = "/"): RouteObject[] {
  const loader = async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const { pathname } = new URL(request.url);
    const path = pathOf(pathname.slice(base.length - 1));
    const page = await queryClient.ensureQueryData(queries.page(path));
    if (page.kind === "moved") throw replace(encodePath(page.to));
    return null;
  };
  const pages: RouteObject[] = [
    { id: "home", index: true, loader, Component: views.home },
    { id: "feed", path: "page/:number", loader, Component: views.feed },
    { id: "article", path: ":year/:month/:day/:slug", loader, Component: AddressPage },
    { id: "topics", path: "topics", loader, Component: views.topics },
    { id: "topics-page", path: "topics/page/:number", loader, Component: views.topics },
    { id: "topic", path: "topics/:topic", loader, Component: views.topic },
    { id: "topic-page", path: "topics/:topic/page/:number", loader, Component: views.topic },
    { id: "not-found", path: "*", Component: NotFoundPage },
  ];
  return [
    {
      id: "frame",
      Component: Frame,
      children: [
        { id: "page", HydrateFallback: Arriving, ErrorBoundary: FailurePage, children: pages },
      ],
    },
  ];
}
