import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import type { Page, PageOf } from "#model/page.ts";
import { pathOf } from "./page-path.ts";
import { useReader } from "./app-context.ts";

/** The twin of the page at the current URL, which its route's loader has read; throws on a twin of another kind. */
export function usePage<Kind extends Page["kind"]>(kind: Kind): PageOf<Kind> & { path: string } {
  const path = pathOf(useLocation().pathname);
  const data = useTwin(path);
  if (data.kind !== kind)
    throw new Error(`${path} holds a ${data.kind} page where a ${kind} page is due`);
  return { ...(data as PageOf<Kind>), path };
}

/** The kind of the twin of the page at the current URL. */
export function useKind(): Page["kind"] {
  return useTwin(pathOf(useLocation().pathname)).kind;
}

const useTwin = import.meta.env.SSR && !import.meta.env.TEST ? usePressedTwin : useLiveTwin;

function useLiveTwin(path: string): Page {
  return useSuspenseQuery(useReader().queries.page(path)).data;
}

// Nothing will change while a page is pressed, so nothing needs to be observed.
function usePressedTwin(path: string): Page {
  const { queries, queryClient } = useReader();
  const twin = queryClient.getQueryData(queries.page(path).queryKey);
  if (!twin) throw new Error(`${path} is to be shown without its twin`);
  return twin;
}
