import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { EditionIndex, Page } from "#model/page.ts";
import { withKnownBlocks } from "./known-blocks.ts";
import { PageError, type PageSource } from "./page-source.ts";

/** The queries of TanStack Query for what a site has. */
export interface Queries {
  page: (path: string) => ReturnType<typeof pageQuery>;
  /** The same page as the site has it now, for a tab that stays open. */
  newest: (path: string) => ReturnType<typeof newestQuery>;
  edition: () => ReturnType<typeof editionQuery>;
  /** The text of another file. */
  text: (path: string) => ReturnType<typeof textQuery>;
  /** The bytes of another file. */
  bytes: (path: string) => ReturnType<typeof bytesQuery>;
}

/** Makes the queries that read from a source. Loaders and components share them, and so their cache. */
export function createQueries(source: PageSource): Queries {
  return {
    page: (path) => pageQuery(source, path),
    newest: (path) => newestQuery(source, path),
    edition: () => editionQuery(source),
    text: (path) => textQuery(source, path),
    bytes: (path) => bytesQuery(source, path),
  };
}

const minute = 60_000;

const lists = new Set<Page["kind"]>(["home", "topic", "topics", "archive", "year", "month", "day"]);

/** Tells whether a page changes with every edition. */
export function isList(page: Page | undefined): boolean {
  return page !== undefined && lists.has(page.kind);
}

function pageQuery(source: PageSource, path: string) {
  return queryOptions<Page>({
    queryKey: ["page", path],
    queryFn: async () => withKnownBlocks(await source.readPage(path)),
    // It counts for a navigation. A page that is shown does not change by itself.
    staleTime: ({ state }) => (isList(state.data) ? 5 : 60) * minute,
    refetchOnMount: false,
    refetchOnReconnect: false,
  });
}

function newestQuery(source: PageSource, path: string) {
  return queryOptions<Page>({
    queryKey: ["newest", path],
    queryFn: () => source.readPage(path),
    staleTime: minute,
    gcTime: 0,
    retry: false,
    refetchInterval: 5 * minute,
    refetchOnWindowFocus: true,
  });
}

/** Reads a page: from the cache while it is fresh there, and where the site does not answer. */
export async function readPage(
  { queries, queryClient }: { queries: Queries; queryClient: QueryClient },
  path: string,
): Promise<Page> {
  const query = queries.page(path);
  try {
    return await queryClient.fetchQuery(query);
  } catch (error) {
    const known = queryClient.getQueryData(query.queryKey);
    if (!known || (error instanceof PageError && error.missing)) throw error;
    return known;
  }
}

function editionQuery(source: PageSource) {
  return queryOptions<EditionIndex>({
    queryKey: ["edition"],
    queryFn: () => source.readEdition(),
    staleTime: minute,
  });
}

function textQuery(source: PageSource, path: string) {
  return queryOptions({ queryKey: ["text", path], queryFn: () => source.readText(path) });
}

function bytesQuery(source: PageSource, path: string) {
  return queryOptions({ queryKey: ["bytes", path], queryFn: () => source.readBytes(path) });
}

/** Makes the cache: what is read stays in it, for readers who go back without a connection. A failed request is tried once more, unless the page is missing. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        // Without a connection a request shall fail and say so, not wait.
        networkMode: "always",
        refetchOnWindowFocus: false,
        retryDelay: 400,
        retry: (failures, error) => failures < 1 && !(error instanceof PageError && error.missing),
      },
    },
  });
}
