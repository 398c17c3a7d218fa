import {
  type Bucket,
  decodeBucket,
  encodeBucket,
  type Entry,
  type ListName,
  runOf,
} from "#search/postings.ts";
import {
  articlesIn,
  articlesInHead,
  bucketBelow,
  bucketFor,
  type BucketName,
  bucketsDue,
  hashesOf,
  levelCount,
} from "#search/schedule.ts";
import { hashEnd } from "#search/terms.ts";
import type { TermVector } from "#search/term-vector.ts";
import { entryOf, pairEntries, withEntry } from "./entries.ts";
import { BrokenIndex, IndexBuckets, type ReadSiteFile } from "./index-buckets.ts";
import { listKey, PostingMap } from "./posting-map.ts";
import { within } from "./split-lists.ts";

/** A posting that changes. */
interface Change {
  article: number;
  /** Absent where the article does not say the term any more. */
  step: number | undefined;
}

const allHashes = { from: 0, to: hashEnd };

/** Changes the postings of a site's search article by article. The files come out as if all articles had been indexed at once. Throws a BrokenIndex where one of them cannot be read. */
export class IndexEditor {
  readonly #buckets: IndexBuckets;
  #head: Bucket;
  #count: number;

  /** `head` has the newest of `count` articles. */
  constructor(read: ReadSiteFile, { count, head }: { count: number; head: Uint8Array }) {
    this.#buckets = new IndexBuckets(read);
    this.#count = count;
    try {
      this.#head = decodeBucket(head, allHashes);
    } catch (error) {
      throw new BrokenIndex("The head of search cannot be read", { cause: error });
    }
  }

  /** The bucket with the newest articles. */
  get head(): Uint8Array {
    return encodeBucket(this.#head);
  }

  /** Lists the other files that have changed; those that are gone have no bytes. */
  files(): Generator<[path: string, bytes: Uint8Array | undefined]> {
    return this.#buckets.files();
  }

  /** Adds the next article. Where there is none at its number, it has no terms. */
  add(vector: TermVector | undefined): void {
    const before = this.#count;
    this.#count += 1;
    const steps = toSteps(vector);
    const added = [...steps].map(([hash, step]) => ({
      hash,
      lists: [],
      articles: [before],
      steps: [step],
    }));
    this.#head = { ...this.#head, entries: joinEntries(this.#head.entries, added) };
    for (const name of bucketsDue(this.#count)) this.#renew(name, before);
    const articles = articlesInHead(this.#count);
    const entries = this.#head.entries.map((entry) => ({ ...entry, ...within(entry, articles) }));
    this.#head = {
      hashes: allHashes,
      articles,
      entries: entries.filter((entry) => entry.articles.length > 0),
    };
  }

  /** Gives an article other terms, or none. */
  replace(article: number, before: TermVector | undefined, after: TermVector | undefined): void {
    const [old, next] = [toSteps(before), toSteps(after)];
    for (const hash of new Set([...old.keys(), ...next.keys()])) {
      const step = next.get(hash);
      if (old.get(hash) !== step) this.#change(hash, { article, step });
    }
  }

  /** Writes a bucket anew, with what the level below has for its hashes. */
  #renew(name: BucketName, before: number): void {
    const articles = articlesIn(name, this.#count);
    if (!articles) return;
    const own = articlesIn(name, before) ? this.#buckets.bucket(name).entries : [];
    const below = name.level === 0 ? this.#head : this.#buckets.bucket(bucketBelow(name));
    const hashes = hashesOf(name);
    const entries: Entry[] = [];
    for (const { hash, one, other } of pairEntries(own, below.entries, hashes)) {
      const postings = new PostingMap();
      for (const entry of [one, other])
        if (entry) postings.addEntry(entry, articles, (list) => this.#buckets.list(hash, list));
      const { entry, made } = postings.toEntry(hash, articles);
      for (const list of made) this.#buckets.putList(hash, list);
      for (const list of missingIn(entry, one?.lists))
        if (!this.#isListed(hash, list)) this.#buckets.dropList(hash, list);
      if (entry) entries.push(entry);
    }
    this.#buckets.putBucket(name, { hashes, articles, entries });
  }

  /** Tells whether a level has all articles of a list, and so refers to it. */
  #isListed(hash: number, list: ListName): boolean {
    const run = runOf(list);
    return this.#namesFor(hash).some(
      ({ articles: { from, to } }) => from <= run.from && to >= run.to,
    );
  }

  #change(hash: number, change: Change): void {
    const { article } = change;
    if (article >= this.#head.articles.from) this.#head = this.#changed(this.#head, hash, change);
    for (const { name, articles } of this.#namesFor(hash))
      if (article >= articles.from && article < articles.to)
        this.#buckets.putBucket(name, this.#changed(this.#buckets.bucket(name), hash, change));
  }

  #changed(bucket: Bucket, hash: number, { article, step }: Change): Bucket {
    const { articles, entries } = bucket;
    const old = entryOf(entries, hash);
    const postings = new PostingMap();
    if (old) postings.add(old, articles);
    for (const list of old?.lists ?? []) postings.add(this.#buckets.list(hash, list), articles);
    postings.set(article, step);
    const { entry, made } = postings.toEntry(hash, articles);
    for (const list of missingIn(entry, old?.lists)) this.#buckets.dropList(hash, list);
    for (const list of made) this.#buckets.putList(hash, list);
    return { ...bucket, entries: withEntry(entries, hash, entry) };
  }

  /** The buckets of all levels that have a term, and their articles. */
  #namesFor(hash: number) {
    return Array.from({ length: levelCount(this.#count) }, (_, level) => {
      const name = { level, bucket: bucketFor(level, hash) };
      const articles = articlesIn(name, this.#count);
      return articles ? [{ name, articles }] : [];
    }).flat();
  }
}

function toSteps(vector: TermVector | undefined): Map<number, number> {
  const { hashes = [], steps = [] } = vector ?? {};
  return new Map(Array.from(hashes, (hash, at) => [hash, steps[at] ?? 1]));
}

function joinEntries(old: readonly Entry[], added: readonly Entry[]): Entry[] {
  return Array.from(pairEntries(old, added, allHashes), ({ hash, one, other }) => ({
    hash,
    lists: [],
    articles: [...(one?.articles ?? []), ...(other?.articles ?? [])],
    steps: [...(one?.steps ?? []), ...(other?.steps ?? [])],
  }));
}

function missingIn(entry: Entry | undefined, lists: readonly ListName[] = []): ListName[] {
  const left = new Set(entry?.lists.map(listKey));
  return lists.filter((list) => !left.has(listKey(list)));
}
