import type { Edition } from "#edition/compose.ts";
import { pagesOf } from "#test/edition/edition-of.ts";
import { searchFilesOf as filesOf } from "#test/search/open-index-of.ts";

/** Turns an edition into the files of its search, by path. */
export function searchFilesOf(edition: Edition): Promise<Map<string, Uint8Array>> {
  const articles = [...pagesOf(edition).values()].flatMap((page) =>
    page.kind === "article" ? [page.article] : [],
  );
  return filesOf(articles, edition.site.language);
}
