import { headlineKey } from "./cross-links.ts";
import { RedirectChains } from "./redirect-chains.ts";

/** A line of permalinks.tsv. It gives an address to the article of a source, or redirects it to another address. */
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

/** What is known of one address, from all its lines. */
export interface Address {
  path: string;
  /** The number of its last line. */
  at: number;
  /** The number of its first line. */
  number: number;
  /** The article to which its lines last gave it; absent if they never did. */
  article?: Omit<ArticleLine, "path">;
  /** The headline that the article had before. */
  formerHeadline?: string;
  /** The first path of the article, if it is another one. */
  firstPath?: string;
  /** The path to which it redirects. */
  to?: string;
  /** Whether an article of this edition has it. */
  live: boolean;
}

/** The fields of an article that tell of its past. */
export function historyOf({ firstPath, formerHeadline }: Address) {
  return { ...(firstPath && { firstPath }), ...(formerHeadline && { formerHeadline }) };
}

/** The addresses of a paper, in memory or in the store. */
export interface AddressBook {
  at(path: string): Address | undefined;
  /** Follows the redirects from a path to the last address; undefined if they go in a loop, or lead to an unknown path. */
  endOf(path: string): Address | undefined;
  /** The addresses that were last given to the article of a source. */
  ofSource(source: string): Address[];
  /** The addresses that were last given to an article with an identity. */
  ofIdentity(identity: string): Address[];
  put(address: Address): void;
}

/** Identifies an article by what stays the same when its file is moved or renamed. */
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
  const path = currentPathOf(book, line);
  const { to: _to, ...old }: Partial<Address> = book.at(path) ?? {};
  const was = old.article?.headline;
  const renamed = was !== undefined && headlineKey(was) !== headlineKey(headline);
  const article = { source, datePublished, headline };
  const known = { live: false, number: at, ...old };
  book.put({ ...known, ...(renamed && { formerHeadline: was }), path, at, article });
}

// After a merge of two branches, the line that moves an article may come before one that gives it its old path. The move counts.
function currentPathOf(book: AddressBook, { path, source }: ArticleLine): string {
  const end = book.endOf(path);
  return end?.article?.source === source ? end.path : path;
}

function enterMove(book: AddressBook, { path, to }: MovedLine, at: number): void {
  const [old, next] = [book.at(path), book.at(to)];
  const back = next?.to !== undefined && book.endOf(to)?.path === path;
  book.put({ live: false, number: at, ...old, path, at, to });
  // An article that is already there keeps its own past.
  if (!old?.article || (next?.article && !back)) return;
  const { firstPath: first = path, article, formerHeadline } = old;
  const { firstPath: _first, ...target } = { number: at, ...next, path: to, live: false };
  const moved = { ...(first !== to && { firstPath: first }) };
  book.put({ ...target, at, article, ...(formerHeadline && { formerHeadline }), ...moved });
}

/** An address without an article: it redirects to where the article is now, or says that it was withdrawn. */
export interface Retired {
  path: string;
  to?: string;
  /** Of the article that had this address, or the one that it redirected to. */
  datePublished?: string;
}

/** Turns addresses without an article into what their pages say, in the order of their paths. Those that never led to an article are left out. */
export function retiredOf(book: Pick<AddressBook, "at">, addresses: readonly Address[]): Retired[] {
  const known = new Map(addresses.map((address) => [address.path, address]));
  const chains = new RedirectChains((path) => known.get(path) ?? book.at(path));
  const found = addresses.flatMap(({ path, article }): Retired[] => {
    const end = chains.endOf(path);
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
  readonly #chains = new RedirectChains((path) => this.at(path));

  constructor(lines: Iterable<Permalink> = []) {
    let at = 0;
    for (const line of lines) enterLine(this, line, (at += 1));
  }

  at(path: string): Address | undefined {
    return this.#byPath.get(path);
  }

  endOf(path: string): Address | undefined {
    return this.#chains.endOf(path);
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
    if (old?.to !== undefined && old.to !== address.to) this.#chains.forget();
    if (old?.article === address.article) return;
    for (const [index, key] of this.#indexKeys(old)) index.get(key)?.delete(path);
    for (const [index, key] of this.#indexKeys(address))
      index.set(key, (index.get(key) ?? new Set()).add(path));
  }

  values(): Iterable<Address> {
    return this.#byPath.values();
  }

  /** The addresses without an article. */
  retired(): Address[] {
    return [...this.#byPath.values()].filter(({ live }) => !live);
  }

  #indexKeys(address: Address | undefined): [Map<string, Set<string>>, string][] {
    const article = address?.article;
    if (!article) return [];
    const identity = identityOf(article.datePublished, article.headline);
    return [
      [this.#bySource, article.source],
      [this.#byIdentity, identity],
    ];
  }

  #all(paths: Iterable<string> = []): Address[] {
    return [...paths].flatMap((path) => this.#byPath.get(path) ?? []);
  }
}
