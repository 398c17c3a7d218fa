import { headlineKey } from "./cross-links.ts";

/** A line of the ledger: from here on, an address stands for the article of a source, or leads to another address. */
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

/** Takes a line of the ledger into an address book. */
export function enterLine(book: AddressBook, line: Permalink, at: number): void {
  if ("to" in line) enterMove(book, line, at);
  else enterArticle(book, line, at);
}

function enterArticle(book: AddressBook, line: ArticleLine, at: number): void {
  const { source, datePublished, headline } = line;
  const path = placeOf(book, line);
  const { to: _to, ...old }: Partial<Address> = book.at(path) ?? {};
  const was = old.article?.headline;
  const renamed = was !== undefined && headlineKey(was) !== headlineKey(headline);
  const article = { source, datePublished, headline };
  book.put({ live: false, ...old, ...(renamed && { formerHeadline: was }), path, at, article });
}

// Two branches may have moved an article and renamed it: whichever line comes first, it stands where it was moved to.
function placeOf(book: AddressBook, { path, source }: ArticleLine): string {
  const end = follow(book, path);
  return end?.article?.source === source ? end.path : path;
}

function enterMove(book: AddressBook, { path, to }: MovedLine, at: number): void {
  const [old, next] = [book.at(path), book.at(to)];
  const back = follow(book, to)?.path === path;
  book.put({ live: false, ...old, path, at, to });
  // What already stands there has a past of its own.
  if (!old?.article || (next?.article && !back)) return;
  const { firstPath: first = path, article, formerHeadline } = old;
  const { firstPath: _first, ...target } = { ...next, path: to, live: false };
  const moved = { ...(first !== to && { firstPath: first }) };
  book.put({ ...target, at, article, ...(formerHeadline && { formerHeadline }), ...moved });
}

/** Finds where an address leads in the end; undefined where it goes round in a circle or leads to what was never an address. */
export function follow(book: Pick<AddressBook, "at">, path: string): Address | undefined {
  const passed = new Set<string>();
  let address = book.at(path);
  while (address?.to !== undefined) {
    if (passed.has(address.path)) return undefined;
    passed.add(address.path);
    address = book.at(address.to);
  }
  return address;
}

/** An address at which no article stands any more: it leads to where the article is now, or says that it was withdrawn. */
export interface Retired {
  path: string;
  to?: string;
  /** Of the article that stood there. */
  datePublished?: string;
}

/** Turns the addresses without an article into what they say now, in the order of their paths. */
export function retiredOf(book: Pick<AddressBook, "at">, gone: Iterable<Address>): Retired[] {
  const found = Array.from(gone, ({ path, article }): Retired => {
    const end = follow(book, path);
    if (end?.live) return { path, to: end.path };
    return { path, ...(article && { datePublished: article.datePublished }) };
  });
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** An address book in memory. */
export class AddressMap implements AddressBook {
  readonly #byPath = new Map<string, Address>();
  readonly #bySource = new Map<string, string[]>();
  readonly #byIdentity = new Map<string, string[]>();

  constructor(lines: Iterable<Permalink> = []) {
    let at = 0;
    for (const line of lines) enterLine(this, line, (at += 1));
  }

  at(path: string): Address | undefined {
    return this.#byPath.get(path);
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
    if (old?.article === address.article) return;
    for (const [index, key] of this.#places(old))
      index.set(
        key,
        (index.get(key) ?? []).filter((one) => one !== path),
      );
    for (const [index, key] of this.#places(address))
      index.set(key, [...(index.get(key) ?? []), path]);
  }

  values(): Iterable<Address> {
    return this.#byPath.values();
  }

  /** Those at which no article stands. */
  retired(): Address[] {
    return [...this.#byPath.values()].filter(({ live }) => !live);
  }

  #places(address: Address | undefined): [Map<string, string[]>, string][] {
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
