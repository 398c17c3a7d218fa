import type { ComponentType } from "react";
import { type LoaderFunctionArgs, replace, type RouteObject } from "react-router";
import type { Page } from "#model/page.ts";
import { encodePath, isArchivePath } from "#model/paths.ts";
import { HydrateFallback } from "./frame/HydrateFallback.tsx";
import { Frame } from "./frame/Frame.tsx";
import { ArchiveRoute, loadArchiveViews } from "./page/ArchiveRoute.tsx";
import { ArticleRoute } from "./page/ArticleRoute.tsx";
import { ArticlePage } from "./page/ArticlePage.tsx";
import { FailurePage } from "./page/FailurePage.tsx";
import { ListPage } from "./page/ListPage.tsx";
import { HomePage } from "./page/HomePage.tsx";
import { SearchPage } from "./page/SearchPage.tsx";
import { TopicPage } from "./page/TopicPage.tsx";
import { TopicsPage } from "./page/TopicsPage.tsx";
import { WithdrawnPage } from "./page/WithdrawnPage.tsx";
import { toPagePath } from "./data/page-path.ts";
import { readPage } from "./data/queries.ts";
import type { AppContextValue } from "./data/app-context.ts";

/** The component for each kind of page. There is none for `moved`: the loader redirects from there. */
export const pageViews: Record<Exclude<Page["kind"], "moved">, ComponentType> = {
  home: HomePage,
  feed: ListPage,
  article: ArticlePage,
  topics: TopicsPage,
  topic: TopicPage,
  archive: ArchiveRoute,
  year: ArchiveRoute,
  month: ArchiveRoute,
  day: ArchiveRoute,
  search: SearchPage,
  withdrawn: WithdrawnPage,
};

/** Makes the routes of all pages. Their loader fetches the twin of the page, their component shows it. */
export function createRoutes(context: AppContextValue, base = "/"): RouteObject[] {
  const pathOf = ({ request }: LoaderFunctionArgs) =>
    toPagePath(new URL(request.url).pathname.slice(base.length - 1));
  const loader = async (args: LoaderFunctionArgs): Promise<null> => {
    const path = pathOf(args);
    const page = await readPage(context, path);
    if (page.kind === "moved") throw replace(encodePath(page.to));
    return null;
  };
  const archiveLoader = async (args: LoaderFunctionArgs): Promise<null> => {
    if (isArchivePath(pathOf(args))) await Promise.all([loader(args), loadArchiveViews()]);
    return null;
  };
  const archive = { loader: archiveLoader, Component: ArchiveRoute };
  const pages: RouteObject[] = [
    { id: "home", index: true, loader, Component: pageViews.home },
    { id: "feed", path: "page/:number", loader, Component: pageViews.feed },
    { id: "article", path: ":year/:month/:day/:slug", loader, Component: ArticleRoute },
    { id: "topics", path: "topics", loader, Component: pageViews.topics },
    { id: "topics-page", path: "topics/page/:number", loader, Component: pageViews.topics },
    { id: "topic", path: "topics/:topic", loader, Component: pageViews.topic },
    { id: "topic-page", path: "topics/:topic/page/:number", loader, Component: pageViews.topic },
    // An article's route would take it.
    { id: "month-page", path: ":year/:month/page/:number", ...archive },
    { id: "search", path: "search", loader, Component: pageViews.search },
    { id: "other", path: "*", ...archive },
  ];
  return inFrame(pages);
}

function inFrame(pages: RouteObject[]): RouteObject[] {
  return [
    {
      id: "frame",
      Component: Frame,
      ErrorBoundary: FailurePage,
      children: [
        {
          id: "page",
          HydrateFallback: HydrateFallback,
          ErrorBoundary: FailurePage,
          children: pages,
        },
      ],
    },
  ];
}
