import type { ComponentType } from "react";
import type { LoaderFunctionArgs, RouteObject } from "react-router";
import type { Page } from "#model/page.ts";
import { Arriving } from "./frame/Arriving.tsx";
import { Frame } from "./frame/Frame.tsx";
import { ArticlePage } from "./page/ArticlePage.tsx";
import { FailurePage } from "./page/FailurePage.tsx";
import { FeedPage } from "./page/FeedPage.tsx";
import { HomePage } from "./page/HomePage.tsx";
import { NotFoundPage } from "./page/NotFoundPage.tsx";
import { TopicPage } from "./page/TopicPage.tsx";
import { TopicsPage } from "./page/TopicsPage.tsx";
import { pathOf } from "./path-of.ts";
import type { Reader } from "./reader.ts";

/** What shows a page's twin, by the kind of the twin. */
export const views: Record<Page["kind"], ComponentType> = {
  home: HomePage,
  feed: FeedPage,
  article: ArticlePage,
  topics: TopicsPage,
  topic: TopicPage,
};

/** Turns a reader into the route objects of every page: the loader sees to the twin, the page shows it. */
export function routesOf({ queries, queryClient }: Reader, base = "/"): RouteObject[] {
  const loader = async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const { pathname } = new URL(request.url);
    await queryClient.ensureQueryData(queries.page(pathOf(pathname.slice(base.length - 1))));
    return null;
  };
  const pages: RouteObject[] = [
    { id: "home", index: true, loader, Component: views.home },
    { id: "feed", path: "page/:number", loader, Component: views.feed },
    { id: "article", path: ":year/:month/:day/:slug", loader, Component: views.article },
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
