import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Findings, Search } from "#search/search.ts";
import { searchFields } from "#search/search-fields.ts";
import { parseQuery, type Query } from "#search/query.ts";
import { Stemmers } from "#search/stemmers.ts";
import { useAppContext, type AppContextValue } from "#app/data/app-context.ts";
import { PageError } from "#app/data/page-source.ts";
import type { SearchState } from "./search-address.ts";

/** What a search has come to. */
export interface SearchAnswer extends Findings {
  query: Query;
  /** Words that complete the last one. */
  completions: string[];
}

const minute = 60_000;
// Milliseconds without a key before files are read.
const pause = 120;

/** Searches for a text, once the reader pauses. What was found before stays until there is something new. */
export function useSearch({ text, byDate, limit }: SearchState) {
  const context = useAppContext();
  const settled = useSettled(text);
  const search = useQuery({
    queryKey: ["search"],
    queryFn: () => openSearch(context),
    staleTime: 5 * minute,
    retry: false,
  });
  const answer = useQuery({
    queryKey: ["search", search.dataUpdatedAt, settled, byDate, limit],
    queryFn: async (): Promise<SearchAnswer | null> => {
      const { engine, stemmers } = search.data ?? {};
      if (!engine || !stemmers) return null;
      await stemmers.prepareFor(settled);
      const query = parseQuery(settled);
      const isTyping = /\S$/u.test(settled);
      const [found, completions] = await Promise.all([
        engine.find(query, {
          limit,
          byDate,
          isTyping,
          textsOf: (path) => readTexts(context, path),
        }),
        isTyping ? engine.complete(settled) : [],
      ]);
      return { ...found, query, completions };
    },
    enabled: search.isSuccess && settled.trim() !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { search, answer, isEmpty: settled.trim() === "" };
}

/** Opens the search of the site as it is now. */
async function openSearch({ queries, queryClient, masthead }: AppContextValue) {
  queryClient.removeQueries({ queryKey: ["bytes"] });
  const stemmers = new Stemmers(masthead.language);
  const read = async (path: string) => {
    try {
      return await queryClient.fetchQuery(queries.bytes(path));
    } catch (error) {
      if (error instanceof PageError && error.missing) return undefined;
      throw error;
    }
  };
  return { engine: await Search.open(read, stemmers.of), stemmers };
}

/** Reads the texts of an article; none where its page is gone. */
async function readTexts({ queries, queryClient }: AppContextValue, path: string) {
  const page = await queryClient.fetchQuery(queries.page(path)).catch(() => undefined);
  if (page?.kind !== "article") return [];
  const { headline, lead, body } = searchFields(page.article);
  return [headline, ...lead, ...body];
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
