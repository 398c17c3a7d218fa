import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import type { Page, PageOf } from "#model/page.ts";
import { toPagePath } from "./page-path.ts";
import { useAppContext } from "./app-context.ts";

/** The twin of the page at the current URL, which the route's loader has read; throws if it is of another kind. */
export function usePage<Kind extends Page["kind"]>(kind: Kind): PageOf<Kind> & { path: string } {
  const path = toPagePath(useLocation().pathname);
  const page = useTwin(path);
  if (!isOfKind(page, kind))
    throw new Error(`${path} holds a ${page.kind} page where a ${kind} page is due`);
  return { ...page, path };
}

function isOfKind<Kind extends Page["kind"]>(page: Page, kind: Kind): page is PageOf<Kind> {
  return page.kind === kind;
}

/** The kind of the page at the current URL. */
export function usePageKind(): Page["kind"] {
  return useTwin(toPagePath(useLocation().pathname)).kind;
}

const useTwin = import.meta.env.SSR && !import.meta.env.TEST ? usePressedTwin : useFetchedTwin;

function useFetchedTwin(path: string): Page {
  return useSuspenseQuery(useAppContext().queries.page(path)).data;
}

// While a page is pressed nothing changes, so nothing needs to be observed.
function usePressedTwin(path: string): Page {
  const { queries, queryClient } = useAppContext();
  const twin = queryClient.getQueryData(queries.page(path).queryKey);
  if (!twin) throw new Error(`${path} is rendered without its twin`);
  return twin;
}
