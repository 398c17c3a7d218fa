import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import type { Page, PageOf } from "#model/page.ts";
import { pathOf } from "./path-of.ts";
import { useReader } from "./reader.ts";

/** The twin of the page at the current URL, which its route's loader has read; throws on a twin of another kind. */
export function usePage<Kind extends Page["kind"]>(kind: Kind): PageOf<Kind> & { path: string } {
  const { queries } = useReader();
  const path = pathOf(useLocation().pathname);
  const { data } = useSuspenseQuery(queries.page(path));
  if (data.kind !== kind)
    throw new Error(`${path} holds a ${data.kind} page where a ${kind} page is due`);
  return { ...(data as PageOf<Kind>), path };
}
