import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { EditionIndex, Page } from "#model/page.ts";
import { PageError, type PageSource } from "./page-source.ts";

/** The queries of TanStack Query for what a site has. */
export interface Queries {
  page: (path: string) => ReturnType<typeof pageQuery>;
  edition: () => ReturnType<typeof editionQuery>;
  /** The text of another file. */
  text: (path: string) => ReturnType<typeof textQuery>;
}

/** Makes the queries that read from a source. Loaders and components share them, and so their cache. */
export function createQueries(source: PageSource): Queries {
  return {
    page: (path) => pageQuery(source, path),
    edition: () => editionQuery(source),
    text: (path) => textQuery(source, path),
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

function textQuery(source: PageSource, path: string) {
  return queryOptions({ queryKey: ["text", path], queryFn: () => source.readText(path) });
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
