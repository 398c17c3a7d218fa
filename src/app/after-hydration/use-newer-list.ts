import { useQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import { useAppContext } from "#app/data/app-context.ts";
import { toPagePath } from "#app/data/page-path.ts";
import { isList } from "#app/data/queries.ts";
import type { Page } from "#model/page.ts";

/** The twin of the list at this address, where the site has a newer one than the page shows. It is read again when the reader returns to the tab, and from time to time. */
export function useNewerList(): { newer: Page | undefined; show: () => void } {
  const { queries, queryClient } = useAppContext();
  const path = toPagePath(useLocation().pathname);
  const { queryKey } = queries.page(path);
  const shown = useQuery({ ...queries.page(path), enabled: false });
  const newest = useQuery({
    ...queries.newest(path),
    enabled: isList(shown.data),
    initialData: shown.data,
    initialDataUpdatedAt: shown.dataUpdatedAt,
  });
  const isNewer = newest.dataUpdatedAt > shown.dataUpdatedAt && differ(newest.data, shown.data);
  return {
    newer: isNewer ? newest.data : undefined,
    show: () => queryClient.setQueryData(queryKey, newest.data),
  };
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
