import type { Edition } from "#edition/compose.ts";
import { toCard } from "#edition/card.ts";
import { readTerms } from "#press/search/read-terms.ts";
import { buildIndex } from "#press/search/build-index.ts";
import { toIndexed } from "#press/search/search-results.ts";
import type { TermVector } from "#search/term-vector.ts";
import { toDayTable } from "#search/day-table.ts";
import { resultsPerFile, searchFiles } from "#search/file-names.ts";
import { type SearchHead, searchFormat } from "#search/head.ts";
import type { ResultRow } from "#search/result.ts";
import { pagesOf } from "#test/edition/edition-of.ts";

/** Turns an edition into the files of its search, by path. Its articles are numbered by their paths. */
export async function searchFilesOf(edition: Edition): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const { language } = edition.site;
  const articles = [...pagesOf(edition).values()].flatMap((page) =>
    page.kind === "article" ? [page.article] : [],
  );
  const vectors: [number, TermVector][] = [];
  const rows: ResultRow[] = [];
  const days: number[] = [];
  const words = new Set<string>();
  for (const [number, article] of articles.entries()) {
    const terms = await readTerms(article, language);
    vectors.push([number, terms.vector]);
    for (const word of terms.words.split(" ")) words.add(word);
    const card = JSON.stringify(toCard(article));
    const { digest } = terms;
    const indexed = toIndexed({ article: number, path: article.path, digest, card }, language);
    rows.push(JSON.parse(indexed.result));
    days.push(indexed.day);
  }
  const count = articles.length;
  const made = buildIndex({ count, postings: 0, vectors: () => vectors });
  let next = made.next();
  for (; !next.done; next = made.next()) files.set(...next.value);
  const complete = count - (count % resultsPerFile);
  for (let from = 0; from < complete; from += resultsPerFile)
    files.set(
      searchFiles.results(from / resultsPerFile),
      Buffer.from(JSON.stringify(rows.slice(from, from + resultsPerFile))),
    );
  files.set(searchFiles.words(0, 0), Buffer.from([...words].join("\n")));
  const head: SearchHead = {
    format: searchFormat,
    count,
    days: toDayTable(4096, [{ first: Math.min(...days), last: Math.max(...days) }]),
    results: rows.slice(complete),
    postings: Buffer.from(next.value).toString("base64"),
  };
  return files.set(searchFiles.head, Buffer.from(JSON.stringify(head)));
}
