import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { EditionIndex, Page } from "#model/page.ts";
import { PageError, type PageSource } from "./page-source.ts";

/** The queries of TanStack Query for each kind of JSON that a site has. */
export interface Queries {
  page: (path: string) => ReturnType<typeof pageQuery>;
  edition: () => ReturnType<typeof editionQuery>;
  /** The paths of a month's articles. */
  month: (month: string) => ReturnType<typeof monthQuery>;
  /** Maps each address that has moved to the one where it leads now. */
  moved: () => ReturnType<typeof movedQuery>;
}

/** Makes the queries that read from a source. Loaders and components share them, and so their cache. */
export function createQueries(source: PageSource): Queries {
  return {
    page: (path) => pageQuery(source, path),
    edition: () => editionQuery(source),
    month: (month) => monthQuery(source, month),
    moved: () => movedQuery(source),
  };
}

function pageQuery(source: PageSource, path: string) {
  return queryOptions<Page>({
    queryKey: ["page", path],
    queryFn: () => source.readPage(path),
  });
}

function editionQuery(source: PageSource) {
  return queryOptions<EditionIndex>({
    queryKey: ["edition"],
    queryFn: () => source.readEdition(),
    staleTime: 60_000,
  });
}

function monthQuery(source: PageSource, month: string) {
  return queryOptions({ queryKey: ["month", month], queryFn: () => source.readMonth(month) });
}

function movedQuery(source: PageSource) {
  return queryOptions({ queryKey: ["moved"], queryFn: () => source.readMoved() });
}

/** Makes the cache: a page stays in it once it is read. A failed request is tried once more, unless the page is missing. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        // Without a connection a request shall fail and say so, not wait.
        networkMode: "always",
        refetchOnWindowFocus: false,
        retryDelay: 400,
        retry: (failures, error) => failures < 1 && !(error instanceof PageError && error.missing),
      },
    },
  });
}
