import type { Arrangement } from "#edition/arrange.ts";
import type { FileTable } from "#press/site-folder/file-table.ts";

/** Lists the paths of the articles among the files of a site. */
export function articlesIn(files: Pick<FileTable, "all">): string[] {
  // Only articles have a plain text.
  const name = "/index.txt";
  const texts = [...files.all().keys()].filter((path) => path.endsWith(name));
  return texts.map((path) => path.slice(0, 1 - name.length));
}

/** Counts the published articles that an edition neither has nor has moved. */
export function countVanished(
  published: readonly string[],
  { articles, retired }: Pick<Arrangement, "articles" | "retired">,
): number {
  const moved = retired.flatMap(({ path, to }) => (to === undefined ? [] : [path]));
  const standing = new Set([...articles.map(({ path }) => path), ...moved]);
  return published.filter((path) => !standing.has(path)).length;
}
