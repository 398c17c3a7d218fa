import type { QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { toHref, toUrl } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import type { Queries } from "./queries.ts";
import { type Words } from "#app/words/english.ts";

/** What every view may need besides its own page: the paper's name and address, and the way to the bundle. */
export interface Reader {
  masthead: Masthead;
  /** Of the interface, in the masthead's language. */
  words: Words;
  queries: Queries;
  queryClient: QueryClient;
}

export const ReaderContext = createContext<Reader | null>(null);

/** The reader around this view; throws outside of one. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error("A view was rendered outside of ReaderContext");
  return reader;
}

/** Turns paths into references for pictures and other files that are not pages. */
export function useHref(): (path: string) => string {
  const { masthead } = useReader();
  return (path) => toHref(masthead, path);
}

/** Turns paths into absolute URLs, as they are shared. */
export function useUrl(): (path: string) => string {
  const { masthead } = useReader();
  return (path) => toUrl(masthead, path);
}
