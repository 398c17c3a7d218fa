import { searchFiles } from "#search/file-names.ts";
import {
  encodeBucket,
  encodeList,
  type Entry,
  type Postings,
  type Range,
} from "#search/postings.ts";
import {
  articlesIn,
  articlesInHead,
  bucketCount,
  type BucketName,
  hashesOf,
  levelCount,
} from "#search/schedule.ts";
import { hashEnd } from "#search/terms.ts";
import type { TermVector } from "#search/term-vector.ts";
import { splitEntry } from "./posting-map.ts";
import { partCount, PostingPile } from "./posting-pile.ts";
import { within } from "./split-lists.ts";

/** A term and the articles that say it. */
interface Term {
  hash: number;
  postings: Postings;
}

/** Articles by number, with their terms. */
export interface IndexSource {
  /** One more than the largest number. */
  count: number;
  /** About how many postings there are. */
  postings: number;
  /** Lists the articles in ascending order, each time anew. */
  vectors: () => Iterable<[article: number, vector: TermVector]>;
}

// So that the postings in memory are not above 160 MB.
const mostInMemory = 20_000_000;

type IndexFile = [path: string, bytes: Uint8Array];

/** Indexes all articles at once: lists the files of buckets and lists, by path, and returns the bucket with the newest articles. */
export function* buildIndex({
  count,
  postings,
  vectors,
}: IndexSource): Generator<IndexFile, Uint8Array> {
  const recent: Term[] = [];
  const made = new Set<string>();
  const recentFrom = firstRecent(count);
  const passes = Math.ceil(postings / mostInMemory) || 1;
  for (let pass = 0; pass < passes; pass += 1) {
    const parts = { from: partOf(pass, passes), to: partOf(pass + 1, passes) };
    const pile = new PostingPile(parts);
    for (const [article, vector] of vectors()) pile.add(article, vector);
    for (let part = parts.from; part < parts.to; part += 1) {
      const terms = [...pile.take(part)];
      for (const level of levelsWith(count, (buckets) => buckets >= partCount))
        yield* levelFiles({ level, part, count, made }, terms);
      for (const { hash, postings: all } of terms) {
        const some = within(all, { from: recentFrom, to: count });
        if (some.articles.length > 0) recent.push({ hash, postings: some });
      }
    }
  }
  for (const level of levelsWith(count, (buckets) => buckets < partCount))
    yield* levelFiles({ level, part: undefined, count, made }, recent);
  const articles = articlesInHead(count);
  const entries = [...entriesOf(recent, articles)].map(({ entry }) => entry);
  return encodeBucket({ hashes: { from: 0, to: hashEnd }, articles, entries });
}

function partOf(pass: number, passes: number): number {
  return Math.round((pass * partCount) / passes);
}

function levelsWith(count: number, isWanted: (buckets: number) => boolean): number[] {
  const levels = Array.from({ length: levelCount(count) }, (_, level) => level);
  return levels.filter((level) => isWanted(bucketCount(level)));
}

/** The first article in the head or in a level with fewer buckets than there are parts. */
function firstRecent(count: number): number {
  const names = levelsWith(count, (buckets) => buckets < partCount).flatMap((level) =>
    Array.from({ length: bucketCount(level) }, (_, bucket) => ({ level, bucket })),
  );
  const ranges = names.flatMap((name) => articlesIn(name, count) ?? []);
  return Math.min(articlesInHead(count).from, ...ranges.map(({ from }) => from));
}

interface LevelPart {
  level: number;
  /** Absent for the whole level. */
  part: number | undefined;
  count: number;
  /** The lists that were made: two levels may refer to one. */
  made: Set<string>;
}

function* levelFiles(
  { level, part, count, made }: LevelPart,
  terms: readonly Term[],
): Generator<IndexFile> {
  const buckets = bucketCount(level);
  const perPart = part === undefined ? buckets : buckets / partCount;
  const first = (part ?? 0) * perPart;
  let at = 0;
  for (let bucket = first; bucket < first + perPart; bucket += 1) {
    const name: BucketName = { level, bucket };
    const hashes = hashesOf(name);
    const start = at;
    while (at < terms.length && (terms[at]?.hash ?? 0) < hashes.to) at += 1;
    const articles = articlesIn(name, count);
    if (!articles) continue;
    const entries: Entry[] = [];
    for (const { entry, lists } of entriesOf(terms.slice(start, at), articles)) {
      entries.push(entry);
      for (const [path, bytes] of lists) {
        if (made.has(path)) continue;
        made.add(path);
        yield [path, bytes];
      }
    }
    yield [searchFiles.bucket(name), encodeBucket({ hashes, articles, entries })];
  }
}

function* entriesOf(
  terms: readonly Term[],
  articles: Range,
): Generator<{ entry: Entry; lists: IndexFile[] }> {
  for (const { hash, postings } of terms) {
    const own = within(postings, articles);
    if (own.articles.length === 0) continue;
    const { entry, made } = splitEntry(hash, own, { range: articles, kept: [] });
    if (!entry) continue;
    const lists = made.map((list): IndexFile => [
      searchFiles.list(hash, list),
      encodeList(list.postings, list),
    ]);
    yield { entry, lists };
  }
}
