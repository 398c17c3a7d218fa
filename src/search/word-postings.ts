import type { IndexFiles } from "./index-files.ts";
import { type Bucket, type ListReference, type Range, runOf } from "./postings.ts";
import { articlesIn, articlesInHead, bucketFor, levelCount } from "./schedule.ts";

/** A list that is known of, and may not have been read. */
export interface KnownList extends ListReference {
  hash: number;
  /** The articles that it is for. */
  run: Range;
  isRead: boolean;
}

/** What is known so far of the articles that say a word. It may have several terms. */
export class WordPostings {
  readonly #files: IndexFiles;
  readonly #hashes: ReadonlySet<number>;
  readonly #levels = new Set<number>();
  /** How much each article says it, as far as that was read. */
  readonly steps = new Map<number, number>();
  /** Newest first. */
  lists: KnownList[] = [];
  /** The ranges of articles whose buckets were read. */
  readonly #covered: Range[];
  /** Whether a file was missing. */
  isIncomplete = false;

  constructor(files: IndexFiles, hashes: Iterable<number>) {
    this.#files = files;
    this.#hashes = new Set(hashes);
    this.#covered = [articlesInHead(files.count)];
    this.#take(files.newest((hash) => this.#hashes.has(hash)));
  }

  /** How many articles say the word, as far as that is known. */
  get count(): number {
    const beside = [...this.steps.keys()].filter((article) => !this.isInList(article));
    return beside.length + this.lists.reduce((sum, { count }) => sum + count, 0);
  }

  /** Whether `count` is right. */
  get isExact(): boolean {
    return this.#hashes.size === 1 && !this.isIncomplete;
  }

  isInList(article: number): boolean {
    return this.lists.some(({ run }) => isIn(article, run));
  }

  /** Tells whether an article may say the word, though that was not read. */
  mayHave(article: number): boolean {
    return this.lists.some(({ run, isRead }) => !isRead && isIn(article, run));
  }

  isCovered(article: number): boolean {
    return this.#covered.some((range) => isIn(article, range));
  }

  /** The articles for which a level has buckets with the word; undefined where it has none. */
  rangeOf(level: number): Range | undefined {
    const ranges = [...this.#hashes].flatMap(
      (hash) => articlesIn({ level, bucket: bucketFor(level, hash) }, this.#files.count) ?? [],
    );
    if (ranges.length === 0) return undefined;
    return {
      from: Math.min(...ranges.map(({ from }) => from)),
      to: Math.max(...ranges.map(({ to }) => to)),
    };
  }

  /** The levels that have buckets for articles that are wanted. */
  levelsFor(isWanted: (articles: Range) => boolean): number[] {
    return Array.from({ length: levelCount(this.#files.count) }, (_, level) => level).filter(
      (level) => {
        const range = this.rangeOf(level);
        return range !== undefined && isWanted(range);
      },
    );
  }

  /** Reads the buckets of the word in some levels. */
  async readLevels(levels: readonly number[]): Promise<void> {
    const unread = levels.filter((level) => !this.#levels.has(level));
    for (const level of unread) this.#levels.add(level);
    await Promise.all(unread.map((level) => this.#readLevel(level)));
    this.lists.sort((a, b) => b.run.to - a.run.to);
  }

  async readList(list: KnownList): Promise<void> {
    list.isRead = true;
    const postings = await this.#files.list(list.hash, list);
    if (!postings) this.isIncomplete = true;
    for (const [at, article] of (postings?.articles ?? []).entries())
      this.#note(article, postings?.steps[at] ?? 1);
  }

  async #readLevel(level: number): Promise<void> {
    const range = this.rangeOf(level);
    const buckets = new Set([...this.#hashes].map((hash) => bucketFor(level, hash)));
    await Promise.all(
      [...buckets].map(async (bucket) => {
        const name = { level, bucket };
        if (!articlesIn(name, this.#files.count)) return;
        const found = await this.#files.bucket(name, (hash) => this.#hashes.has(hash));
        if (found) this.#take(found);
        else this.isIncomplete = true;
      }),
    );
    if (range) this.#covered.push(range);
  }

  #take({ entries }: Bucket): void {
    for (const { hash, articles, steps, lists } of entries) {
      for (const [at, article] of articles.entries()) this.#note(article, steps[at] ?? 1);
      for (const list of lists)
        if (!this.lists.some((one) => isSame(one, { ...list, hash })))
          this.lists.push({ ...list, hash, run: runOf(list), isRead: false });
    }
  }

  // A file may be newer than the head. What came since has no result yet.
  #note(article: number, step: number): void {
    if (article < this.#files.count)
      this.steps.set(article, Math.max(step, this.steps.get(article) ?? 0));
  }
}

function isSame(one: KnownList, other: ListReference & { hash: number }): boolean {
  return one.hash === other.hash && one.size === other.size && one.index === other.index;
}

function isIn(article: number, { from, to }: Range): boolean {
  return article >= from && article < to;
}
