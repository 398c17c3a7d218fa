import { typeset } from "#model/typeset.ts";
import type { Card } from "#model/page.ts";
import { plainVersion } from "#model/paths.ts";
import type { SearchableArticle } from "#press/store/article-table.ts";
import type { IndexedArticle, IndexTable } from "#press/store/index-table.ts";
import { toDay } from "#search/day-table.ts";
import { resultsPerFile, searchFiles } from "#search/file-names.ts";
import { type ResultRow, toRow } from "#search/result.ts";

/** Turns an article into what search keeps of it. `language` is the paper's. */
export function toIndexed(
  { article, path, digest, card }: SearchableArticle,
  language: string,
): IndexedArticle {
  const shown: Card = typeset(JSON.parse(card));
  const { headline, datePublished, topics, image, ...rest } = shown;
  const day = datePublished.slice(0, 10);
  const picture = image && pictureOf(image);
  const row = toRow({
    path,
    headline,
    day,
    topics,
    ...(picture && { picture }),
    ...(rest.language !== language && { language: rest.language }),
  });
  return { article, path, digest, day: toDay(day), result: JSON.stringify(row) };
}

// The smallest that every browser shows.
function pictureOf({ src, versions }: NonNullable<Card["image"]>): string | undefined {
  if (src === undefined) return undefined;
  const file = versions
    ? plainVersion(src, { ...versions, widths: versions.widths.slice(0, 1) }).path
    : src;
  return file.slice(file.lastIndexOf("/") + 1);
}

/** Turns the results of one file, complete or not, into its rows. */
export function resultRows(index: IndexTable, file: number, count: number): (ResultRow | null)[] {
  const from = file * resultsPerFile;
  const to = Math.min(count, from + resultsPerFile);
  const rows: (ResultRow | null)[] = Array.from({ length: to - from }, () => null);
  for (const { article, result } of index.range(from, to))
    rows[article - from] = JSON.parse(result);
  return rows;
}

/** Lists the complete files of results with some of the articles. */
export function* resultFiles(
  index: IndexTable,
  articles: Iterable<number>,
  count: number,
): Generator<[path: string, text: string]> {
  const files = new Set(Array.from(articles, (one) => Math.floor(one / resultsPerFile)));
  for (const file of files)
    if ((file + 1) * resultsPerFile <= count)
      yield [searchFiles.results(file), JSON.stringify(resultRows(index, file, count))];
}
