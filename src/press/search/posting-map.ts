import {
  type Entry,
  type ListName,
  type ListReference,
  type Postings,
  type Range,
  runOf,
} from "#search/postings.ts";
import { type PostingList, splitLists, toReference } from "./split-lists.ts";

/** The postings of a term while they are put together, by article. */
export class PostingMap {
  readonly #steps = new Map<number, number>();
  /** The lists that stay as they are. */
  readonly #kept = new Map<string, ListReference>();

  /** Adds the postings that are in a range of articles. */
  add({ articles, steps }: Postings, { from, to }: Range): void {
    for (const [at, article] of articles.entries())
      if (article >= from && article < to) this.#steps.set(article, steps[at] ?? 1);
  }

  /** Adds what a bucket knows of the term, for a range of articles. Of the lists, those that reach out of it are read. */
  addEntry(entry: Entry, range: Range, readList: (name: ListName) => Postings): void {
    this.add(entry, range);
    for (const list of entry.lists) {
      const { from, to } = runOf(list);
      if (from >= range.from && to <= range.to) this.#kept.set(listKey(list), list);
      else if (to > range.from && from < range.to) this.add(readList(list), range);
    }
  }

  /** Gives an article another step, or none. */
  set(article: number, step: number | undefined): void {
    if (step === undefined) this.#steps.delete(article);
    else this.#steps.set(article, step);
  }

  /** Turns the postings into an entry, for a range of articles, and the lists that it makes. No entry where there are none. */
  toEntry(hash: number, range: Range): { entry: Entry | undefined; made: PostingList[] } {
    const kept = [...this.#kept.values()];
    const runs = kept.map(runOf);
    const articles = [...this.#steps.keys()]
      .filter((article) => !runs.some(({ from, to }) => article >= from && article < to))
      .toSorted((a, b) => a - b);
    const steps = articles.map((article) => this.#steps.get(article) ?? 1);
    return splitEntry(hash, { articles, steps }, { range, kept });
  }
}

/** Turns the postings of a term, for a range of articles, into an entry and the lists that it makes. No entry where there are none, and none in the lists that are kept. */
export function splitEntry(
  hash: number,
  postings: Postings,
  { range, kept }: { range: Range; kept: readonly ListReference[] },
): { entry: Entry | undefined; made: PostingList[] } {
  const { lists: made, rest } = splitLists(postings, range);
  const lists = [...kept, ...made.map(toReference)].toSorted(
    (a, b) => a.size - b.size || a.index - b.index,
  );
  const isEmpty = lists.length + rest.articles.length === 0;
  return { entry: isEmpty ? undefined : { hash, lists, ...rest }, made };
}

/** Names a list among those of one term. */
export function listKey({ size, index }: ListName): string {
  return `${size}-${index}`;
}
