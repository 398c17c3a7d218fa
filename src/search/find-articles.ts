import type { IndexFiles } from "./index-files.ts";
import type { Range } from "./postings.ts";
import { shareOf } from "./score-steps.ts";
import type { KnownList, WordPostings } from "./word-postings.ts";

/** What is looked for. An article has all words and all names, of which there is at least one. */
export interface Wanted {
  words: readonly WordPostings[];
  /** Topics and authors. */
  names: readonly WordPostings[];
  /** Words that it must not have. */
  without: readonly WordPostings[];
  /** Days from 1970, both included. */
  days: { from: number; to: number };
  /** Whether the newest come first, and not those that fit best. */
  byDate: boolean;
  /** How many are wanted. */
  limit: number;
  /** How much of the score of an old article is lost: from 0, for nothing, to 1. */
  recency: number;
}

/** Articles by number, the best first. */
export interface FoundArticles {
  articles: number[];
  /** How many there are: at least, where it is not exact. */
  count: number;
  isExact: boolean;
  /** How many of the words no article says. */
  missing: number;
}

const halfLife = 365;
// In a large archive, a word that two of five articles have says nothing beside others, and would cost the most to read.
const common = 0.4;
const fewCommon = 2000;
const maxLists = 12;
const listsAtOnce = 4;
const noArticles = { articles: [], count: 0, isExact: true };

/** Finds the articles that have all of some words, reading as few files as tell the best of them. */
export async function findArticles(files: IndexFiles, wanted: Wanted): Promise<FoundArticles> {
  await readBuckets(files, wanted);
  const all = [...wanted.words, ...wanted.names];
  const present = all.filter(({ count }) => count > 0);
  const missing = all.length - present.length;
  if (present.length === 0) return { ...noArticles, missing };
  const sorted = present.toSorted((a, b) => a.count - b.count);
  const telling = sorted.filter(
    (word, at) => at === 0 || wanted.names.includes(word) || !isCommon(word, files),
  );
  const ranking = new Ranking(files, wanted, telling);
  await ranking.readLists();
  return { ...ranking.found(), missing };
}

function isCommon({ count }: WordPostings, files: IndexFiles): boolean {
  return count > Math.max(fewCommon, files.count * common);
}

async function readBuckets(files: IndexFiles, wanted: Wanted): Promise<void> {
  const { names, without, days } = wanted;
  const words = [...wanted.words, ...names];
  const ofDays = (articles: Range) => files.days.mayHave(articles, days);
  await Promise.all(without.map((word) => word.readLevels(word.levelsFor(ofDays))));
  if (words.length <= 2) {
    await Promise.all(words.map((word) => word.readLevels(word.levelsFor(ofDays))));
    return;
  }
  // The highest levels cost least, and tell which word is the rarest. Of the others only what may hold its articles is read.
  await Promise.all(words.map((word) => word.readLevels(word.levelsFor(() => true).slice(-2))));
  const [rarest, ...others] = words.toSorted((a, b) => a.count - b.count);
  if (!rarest) return;
  await rarest.readLevels(rarest.levelsFor(ofDays));
  const mayHold = (word: WordPostings) => (range: Range) =>
    [...rarest.steps.keys()].some(
      (one) => one >= range.from && one < range.to && !word.isCovered(one),
    ) || rarest.lists.some(({ run }) => run.from < range.to && run.to > range.from);
  const read = others.filter((word) => names.includes(word) || !isCommon(word, files));
  await Promise.all(read.map((word) => word.readLevels(word.levelsFor(mayHold(word)))));
}

/** Scores articles as more of their postings are read. */
class Ranking {
  readonly #files: IndexFiles;
  readonly #wanted: Wanted;
  /** The rarest word first. */
  readonly #words: readonly WordPostings[];
  readonly #weights: number[];
  readonly #scores = new Map<number, number>();

  constructor(files: IndexFiles, wanted: Wanted, words: readonly WordPostings[]) {
    this.#files = files;
    this.#wanted = wanted;
    this.#words = words;
    // BM25's inverse document frequency.
    this.#weights = words.map(({ count }) =>
      Math.log(1 + (files.count - count + 0.5) / (count + 0.5)),
    );
  }

  /** Reads the lists that can still change the first results: those that hold a candidate, and of the rarest word the newest. */
  async readLists(): Promise<void> {
    this.#scoreKnown();
    for (let left = maxLists; left > 0;) {
      const next = this.#nextLists().slice(0, Math.min(listsAtOnce, left));
      if (next.length === 0) return;
      left -= next.length;
      await Promise.all(next.map(([word, list]) => word.readList(list)));
      this.#scoreKnown();
    }
  }

  found(): Omit<FoundArticles, "missing"> {
    const best = this.#best();
    const articles = best.slice(0, this.#wanted.limit);
    const { words, names, without, days } = this.#wanted;
    const [only, ...others] = [...words, ...names];
    const isWhole = without.length === 0 && this.#files.days.newest <= days.to && days.from <= 0;
    if (only && others.length === 0 && isWhole)
      return { articles, count: only.count, isExact: only.isExact };
    const isExact = [...this.#words, ...without].every(
      ({ lists, isIncomplete }) => !isIncomplete && lists.every(({ isRead }) => isRead),
    );
    return {
      articles,
      count: best.length,
      isExact: isExact && this.#words.length === others.length + 1,
    };
  }

  #best(): number[] {
    const sorted = [...this.#scores].toSorted(([a, one], [b, other]) => other - one || b - a);
    return sorted.map(([article]) => article);
  }

  #scoreKnown(): void {
    const [rarest] = this.#words;
    for (const article of rarest?.steps.keys() ?? []) {
      if (this.#scores.has(article)) continue;
      const score = this.#isWanted(article) ? this.#scoreOf(article) : undefined;
      if (score !== undefined) this.#scores.set(article, score);
    }
    for (const { steps } of this.#wanted.without)
      for (const article of steps.keys()) this.#scores.delete(article);
  }

  #isWanted(article: number): boolean {
    const { days, without } = this.#wanted;
    return (
      this.#files.days.mayBeOf(article, days) && !without.some(({ steps }) => steps.has(article))
    );
  }

  #scoreOf(article: number): number | undefined {
    let sum = 0;
    for (const [at, { steps }] of this.#words.entries()) {
      const step = steps.get(article);
      if (step === undefined) return undefined;
      sum += (this.#weights[at] ?? 0) * shareOf(step);
    }
    return this.#ranked(article, sum);
  }

  #ranked(article: number, score: number): number {
    const { byDate, recency } = this.#wanted;
    const day = this.#files.days.dayOf(article);
    if (byDate) return day;
    const age = Math.max(0, this.#files.days.newest - day);
    return score * (1 - recency + recency * 2 ** (-age / halfLife));
  }

  /** The best that an article could come to. */
  #boundOf(article: number): number {
    return this.#ranked(
      article,
      this.#weights.reduce((sum, one) => sum + one, 0),
    );
  }

  #nextLists(): [WordPostings, KnownList][] {
    const least = this.#least();
    const isHopeful = (article: number) => this.#boundOf(article) > least;
    const [rarest, ...others] = this.#words;
    if (!rarest) return [];
    const held = [...others, ...this.#wanted.without].flatMap((word) =>
      this.#listsWithCandidates(word, rarest, isHopeful),
    );
    held.sort(([, one], [, other]) => other.run.to - one.run.to);
    const own = rarest.lists
      .filter(
        ({ isRead, run }) =>
          !isRead &&
          this.#files.days.mayHave(run, this.#wanted.days) &&
          isHopeful(Math.min(run.to, this.#files.count) - 1),
      )
      .map((list): [WordPostings, KnownList] => [rarest, list]);
    return [...held, ...own.slice(0, Math.max(0, listsAtOnce - 1 - held.length))];
  }

  // The score of the last result that is wanted.
  #least(): number {
    const last = this.#best()[this.#wanted.limit - 1];
    return last === undefined ? -Infinity : (this.#scores.get(last) ?? -Infinity);
  }

  #listsWithCandidates(
    word: WordPostings,
    rarest: WordPostings,
    isHopeful: (article: number) => boolean,
  ): [WordPostings, KnownList][] {
    const isUnwanted = this.#wanted.without.includes(word);
    const candidates = [...rarest.steps.keys()].filter(
      (article) =>
        this.#scores.has(article) === isUnwanted &&
        this.#isWanted(article) &&
        isHopeful(article) &&
        this.#words.every((one) => one.steps.has(article) || one.mayHave(article)),
    );
    return word.lists
      .filter(
        ({ isRead, run }) =>
          !isRead && candidates.some((article) => article >= run.from && article < run.to),
      )
      .map((list) => [word, list]);
  }
}
