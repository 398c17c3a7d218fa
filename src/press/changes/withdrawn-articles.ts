import type { Arrangement } from "#edition/arrange.ts";
import type { SiteRecord } from "#press/site-folder/site-record.ts";

/** Lists the paths of the articles that the record of a site has. */
export function articlesIn(record: Pick<SiteRecord, "files">): string[] {
  // Only articles stand there as plain text, too.
  const name = "/index.txt";
  const files = [...record.files().keys()].filter((path) => path.endsWith(name));
  return files.map((path) => path.slice(0, 1 - name.length));
}

/** Counts the articles that were published and neither stand there any more nor have moved. */
export function countVanished(
  published: readonly string[],
  { articles, retired }: Pick<Arrangement, "articles" | "retired">,
): number {
  const moved = retired.flatMap(({ path, to }) => (to === undefined ? [] : [path]));
  const standing = new Set([...articles.map(({ path }) => path), ...moved]);
  return published.filter((path) => !standing.has(path)).length;
}
