import type { QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { toHref, toUrl } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import type { Queries } from "./queries.ts";
import type { Words } from "#app/words/words.ts";

/** What any component may need besides its page: the masthead, the words of the interface, and the queries that read the site's JSON. */
export interface AppContextValue {
  masthead: Masthead;
  /** Of the interface, in the language of the masthead. */
  words: Words;
  queries: Queries;
  queryClient: QueryClient;
  /** Loads the page from the server, and lets it stand as it was pressed; false where that cannot be done. */
  loadFromServer?: () => Promise<boolean>;
  /** Set while pages are pressed. */
  pressing?: true;
}

export const AppContext = createContext<AppContextValue | null>(null);

/** Reads the app's context; throws where there is none. */
export function useAppContext(): AppContextValue {
  const context = useContext(AppContext);
  if (!context) throw new Error("A component was rendered outside of AppContext");
  return context;
}

/** Gives a function that turns the path of a picture or another file into its `href` or `src`. For pages there is PageLink. */
export function useHref(): (path: string) => string {
  const { masthead } = useAppContext();
  return (path) => toHref(masthead, path);
}

/** Gives a function that turns a path into the absolute URL, for sharing. */
export function useUrl(): (path: string) => string {
  const { masthead } = useAppContext();
  return (path) => toUrl(masthead, path);
}
