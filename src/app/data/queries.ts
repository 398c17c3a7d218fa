import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { EditionIndex, Page } from "#model/page.ts";
import { PageError, type Source } from "./page-source.ts";

/** How each part of the bundle is read and kept. */
export interface Queries {
  page: (path: string) => ReturnType<typeof pageQuery>;
  edition: () => ReturnType<typeof editionQuery>;
  /** The paths of a month's articles. */
  month: (month: string) => ReturnType<typeof monthQuery>;
  /** Where addresses that have moved lead now. */
  moved: () => ReturnType<typeof movedQuery>;
}

/** Turns a source into the one set of queries that loaders and pages share. */
export function queriesOf(source: Source): Queries {
  return {
    page: (path) => pageQuery(source, path),
    edition: () => editionQuery(source),
    month: (month) => monthQuery(source, month),
    moved: () => movedQuery(source),
  };
}

function pageQuery(source: Source, path: string) {
  return queryOptions<Page>({
    queryKey: ["page", path],
    queryFn: () => source.readPage(path),
  });
}

function editionQuery(source: Source) {
  return queryOptions<EditionIndex>({
    queryKey: ["edition"],
    queryFn: () => source.readEdition(),
    staleTime: 60_000,
  });
}

function monthQuery(source: Source, month: string) {
  return queryOptions({ queryKey: ["month", month], queryFn: () => source.readMonth(month) });
}

function movedQuery(source: Source) {
  return queryOptions({ queryKey: ["moved"], queryFn: () => source.readMoved() });
}

/** A cache in which a page, once read, stays; what is missing is not asked for again, a failure is tried once more. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        // What a reader asks for without a connection fails and says so; it would wait without a word otherwise.
        networkMode: "always",
        refetchOnWindowFocus: false,
        retryDelay: 400,
        retry: (failures, error) => failures < 1 && !(error instanceof PageError && error.missing),
      },
    },
  });
}
