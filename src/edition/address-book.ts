import { headlineKey } from "./cross-links.ts";
import { Trails } from "./trails.ts";

/** A line of permalinks.tsv: from here on, an address stands for the article of a source, or leads to another address. */
export type Permalink = ArticleLine | MovedLine;

export interface ArticleLine {
  path: string;
  source: string;
  datePublished: string;
  headline: string;
}

interface MovedLine {
  path: string;
  to: string;
}

/** What all lines of one address come to. */
export interface Address {
  path: string;
  /** Counts up with the lines. */
  at: number;
  /** Absent where the address never stood for an article. */
  article?: Omit<ArticleLine, "path">;
  /** What the article was called before. */
  formerHeadline?: string;
  /** The path that the article had first, where it is another one. */
  firstPath?: string;
  /** Where it leads now. */
  to?: string;
  /** Whether an article of this edition stands there. */
  live: boolean;
}

/** What an article says of its own past. */
export function historyOf({ firstPath, formerHeadline }: Address) {
  return { ...(firstPath && { firstPath }), ...(formerHeadline && { formerHeadline }) };
}

/** Where addresses are looked up. */
export interface AddressBook {
  at(path: string): Address | undefined;
  /** Where a path leads in the end; undefined where it goes round in a circle or leads to what is no address. */
  endOf(path: string): Address | undefined;
  /** Those that last stood for the article of a source. */
  ofSource(source: string): Address[];
  /** Those that last stood for an article of some identity. */
  ofIdentity(identity: string): Address[];
  put(address: Address): void;
}

/** Names an article by what stays the same when its file is moved. */
export function identityOf(datePublished: string, headline: string): string {
  return `${datePublished} ${headlineKey(headline)}`;
}

/** Takes a line of permalinks.tsv into an address book. */
export function enterLine(book: AddressBook, line: Permalink, at: number): void {
  if ("to" in line) enterMove(book, line, at);
  else enterArticle(book, line, at);
}

function enterArticle(book: AddressBook, line: ArticleLine, at: number): void {
  const { source, datePublished, headline } = line;
  const path = standingPath(book, line);
  const { to: _to, ...old }: Partial<Address> = book.at(path) ?? {};
  const was = old.article?.headline;
  const renamed = was !== undefined && headlineKey(was) !== headlineKey(headline);
  const article = { source, datePublished, headline };
  book.put({ live: false, ...old, ...(renamed && { formerHeadline: was }), path, at, article });
}

// Two branches may have moved an article and renamed it: whichever line comes first, it stands where it was moved to.
function standingPath(book: AddressBook, { path, source }: ArticleLine): string {
  const end = book.endOf(path);
  return end?.article?.source === source ? end.path : path;
}

function enterMove(book: AddressBook, { path, to }: MovedLine, at: number): void {
  const [old, next] = [book.at(path), book.at(to)];
  const back = next?.to !== undefined && book.endOf(to)?.path === path;
  book.put({ live: false, ...old, path, at, to });
  // What already stands there has a past of its own.
  if (!old?.article || (next?.article && !back)) return;
  const { firstPath: first = path, article, formerHeadline } = old;
  const { firstPath: _first, ...target } = { ...next, path: to, live: false };
  const moved = { ...(first !== to && { firstPath: first }) };
  book.put({ ...target, at, article, ...(formerHeadline && { formerHeadline }), ...moved });
}

/** An address at which no article stands any more: it leads to where the article is now, or says that it was withdrawn. */
export interface Retired {
  path: string;
  to?: string;
  /** Of the article that stood there, or to which it led. */
  datePublished?: string;
}

/** Turns the addresses without an article into what they say now, in the order of their paths; one that never led to an article says nothing. */
export function retiredOf(book: Pick<AddressBook, "at">, gone: readonly Address[]): Retired[] {
  const known = new Map(gone.map((address) => [address.path, address]));
  const trails = new Trails((path) => known.get(path) ?? book.at(path));
  const found = gone.flatMap(({ path, article }): Retired[] => {
    const end = trails.endOf(path);
    if (end?.live) return [{ path, to: end.path }];
    const withdrawn = article ?? end?.article;
    return withdrawn ? [{ path, datePublished: withdrawn.datePublished }] : [];
  });
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** An address book in memory. */
export class AddressMap implements AddressBook {
  readonly #byPath = new Map<string, Address>();
  readonly #bySource = new Map<string, Set<string>>();
  readonly #byIdentity = new Map<string, Set<string>>();
  readonly #trails = new Trails((path) => this.at(path));

  constructor(lines: Iterable<Permalink> = []) {
    let at = 0;
    for (const line of lines) enterLine(this, line, (at += 1));
  }

  at(path: string): Address | undefined {
    return this.#byPath.get(path);
  }

  endOf(path: string): Address | undefined {
    return this.#trails.endOf(path);
  }

  ofSource(source: string): Address[] {
    return this.#all(this.#bySource.get(source));
  }

  ofIdentity(identity: string): Address[] {
    return this.#all(this.#byIdentity.get(identity));
  }

  put(address: Address): void {
    const { path } = address;
    const old = this.#byPath.get(path);
    this.#byPath.set(path, address);
    if (old?.to !== undefined && old.to !== address.to) this.#trails.forget();
    if (old?.article === address.article) return;
    for (const [index, key] of this.#places(old)) index.get(key)?.delete(path);
    for (const [index, key] of this.#places(address))
      index.set(key, (index.get(key) ?? new Set()).add(path));
  }

  values(): Iterable<Address> {
    return this.#byPath.values();
  }

  /** Those at which no article stands. */
  retired(): Address[] {
    return [...this.#byPath.values()].filter(({ live }) => !live);
  }

  #places(address: Address | undefined): [Map<string, Set<string>>, string][] {
    const article = address?.article;
    if (!article) return [];
    const identity = identityOf(article.datePublished, article.headline);
    return [
      [this.#bySource, article.source],
      [this.#byIdentity, identity],
    ];
  }

  #all(paths: Iterable<string> = []): Address[] {
    return Array.from(paths, (path) => this.#byPath.get(path)!);
  }
}
