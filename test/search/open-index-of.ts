import { toCard } from "#edition/card.ts";
import type { PublishedArticle } from "#model/published.ts";
import { buildIndex } from "#press/search/build-index.ts";
import { readTerms } from "#press/search/read-terms.ts";
import { toIndexed } from "#press/search/search-results.ts";
import { toDayTable } from "#search/day-table.ts";
import { resultsPerFile, searchFiles } from "#search/file-names.ts";
import { type SearchHead, searchFormat } from "#search/head.ts";
import type { ResultRow } from "#search/result.ts";
import { Search } from "#search/search.ts";
import { Stemmers } from "#search/stemmers.ts";
import type { TermVector } from "#search/term-vector.ts";

/** Turns articles into the files of a search in their language, by path. They are numbered in their order, and all words are in one list. */
export async function searchFilesOf(
  articles: readonly PublishedArticle[],
  language: string,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const vectors: [number, TermVector][] = [];
  const rows: ResultRow[] = [];
  const days: number[] = [];
  const words = new Set<string>();
  for (const [number, article] of articles.entries()) {
    const { vector, digest, words: own } = await readTerms(article, language);
    vectors.push([number, vector]);
    for (const word of own.split(" ")) words.add(word);
    const card = JSON.stringify(toCard(article));
    const indexed = toIndexed({ article: number, path: article.path, digest, card }, language);
    rows.push(JSON.parse(indexed.result));
    days.push(indexed.day);
  }
  const count = articles.length;
  const postings = vectors.reduce((sum, [, { hashes }]) => sum + hashes.length, 0);
  const made = buildIndex({ count, postings, vectors: () => vectors });
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
    days: toDayTable(2 ** 20, [{ first: Math.min(...days), last: Math.max(...days) }]),
    results: rows.slice(complete),
    postings: Buffer.from(next.value).toString("base64"),
  };
  return files.set(searchFiles.head, Buffer.from(JSON.stringify(head)));
}

/** Opens a search of articles in memory. It knows the stems of all scripts. */
export async function openIndexOf(
  articles: readonly PublishedArticle[],
  language: string,
): Promise<Search> {
  const files = await searchFilesOf(articles, language);
  const stemmers = new Stemmers(language);
  await stemmers.prepareFor("a я ع α ह த ա");
  const search = await Search.open((path) => Promise.resolve(files.get(path)), stemmers.of);
  if (!search) throw new Error("The index cannot be opened");
  return search;
}
