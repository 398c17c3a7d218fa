import { freePath } from "./free-path.ts";
import { headlineKey } from "./cross-links.ts";

/** A line of the ledger: from here on, an address stands for the article of a source, or leads to another address. */
export type Permalink = ArticleLine | MovedLine;

interface ArticleLine {
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

/** An article that needs a path. */
export interface Claim {
  source: string;
  datePublished: string;
  headline: string;
  /** The last part of the path that it would have without a ledger. */
  slug: string;
  /** Whether the publisher set that. */
  ownSlug: boolean;
}

/** Names an article by what stays the same when its file is moved. */
export function identityOf(datePublished: string, headline: string): string {
  return `${datePublished} ${headlineKey(headline)}`;
}

/** Takes a line of the ledger into an address book. */
function enterLine(book: AddressBook, line: Permalink, at: number): void {
  const old = book.at(line.path);
  const { path } = line;
  if (!("to" in line)) {
    const { source, datePublished, headline } = line;
    const { to: _to, ...rest } = old ?? {};
    const was = old?.article?.headline;
    const renamed = was !== undefined && headlineKey(was) !== headlineKey(headline);
    const article = { source, datePublished, headline };
    book.put({ live: false, ...rest, ...(renamed && { formerHeadline: was }), path, at, article });
    return;
  }
  book.put({ live: false, ...old, path, at, to: line.to });
  if (!old?.article) return;
  const { firstPath: first = path, article, formerHeadline } = old;
  const next: Partial<Address> = book.at(line.to) ?? {};
  const { firstPath: _first, ...target } = { ...next, path: line.to, live: false };
  const moved = { ...(first !== line.to && { firstPath: first }) };
  book.put({ ...target, at, article, ...(formerHeadline && { formerHeadline }), ...moved });
}

/** Gives each article, in the order of the edition, the path that it has had since it was first published, or a new one; enters it, and returns the lines that the ledger did not have. Articles that keep their path and are not among the claims are `live`. `likes` leads from the source of an article to one that is gone and said nearly the same. */
export function claimPaths(
  book: AddressBook,
  claims: readonly Claim[],
  next: number,
  likes: ReadonlyMap<string, string> = new Map(),
): { paths: Map<string, string>; lines: Permalink[] } {
  const paths = new Map<string, string>();
  const lines: Permalink[] = [];
  const write = (line: Permalink) => {
    enterLine(book, line, next + lines.length);
    lines.push(line);
  };
  const hold = (claim: Claim, path: string) => {
    book.put({ ...book.at(path)!, live: true });
    paths.set(claim.source, path);
  };
  for (const find of waysToFind(book, likes)) {
    for (const claim of claims) {
      if (paths.has(claim.source)) continue;
      const found = find(claim).findLast(({ live, to }) => !live && to === undefined);
      if (!found) continue;
      if (!isSame(found, claim)) write(lineOf(claim, found.path));
      hold(claim, found.path);
    }
  }
  for (const claim of claims) {
    const old = paths.get(claim.source);
    if (old !== undefined && !claim.ownSlug) continue;
    const day = old === undefined ? claim.datePublished.slice(0, 10) : dayOfPath(old);
    const path = freePath(day, claim.slug, { has: (one) => isTaken(book, one, old) });
    if (path === old) continue;
    if (old !== undefined) {
      write({ path: old, to: path });
      book.put({ ...book.at(old)!, live: false });
    }
    write(lineOf(claim, path));
    hold(claim, path);
  }
  return { paths, lines };
}

type Way = (claim: Claim) => Address[];

// The surest first; each for all articles before the next.
function waysToFind(book: AddressBook, likes: ReadonlyMap<string, string>): Way[] {
  const ofIdentity = ({ datePublished, headline }: Claim) =>
    book.ofIdentity(identityOf(datePublished, headline));
  return [
    (claim) => byAge(book.ofSource(claim.source)).filter((one) => isSame(one, claim)),
    (claim) => byAge(ofIdentity(claim)),
    ({ source }) => byAge(book.ofSource(source)),
    ({ source }) => byAge(book.ofSource(likes.get(source) ?? "")),
    ({ datePublished, slug }) => {
      const found = book.at(freePath(datePublished.slice(0, 10), slug, new Set()));
      return found?.article ? [found] : [];
    },
  ];
}

function byAge(found: Address[]): Address[] {
  return found.toSorted((a, b) => a.at - b.at);
}

function isSame({ article }: Address, { source, datePublished, headline }: Claim): boolean {
  if (article?.source !== source || article.datePublished !== datePublished) return false;
  return article.headline === headline || headlineKey(article.headline) === headlineKey(headline);
}

function lineOf({ source, datePublished, headline }: Claim, path: string): ArticleLine {
  return { path, source, datePublished, headline };
}

// Whatever an address has once stood for keeps it; an article may go back to one of its own.
function isTaken(book: AddressBook, path: string, own: string | undefined): boolean {
  const address = book.at(path);
  if (!address || path === own) return false;
  return own === undefined || address.to === undefined || follow(book, path)?.path !== own;
}

/** Finds where an address leads in the end; undefined where it goes round in a circle or leads to what was never an address. */
function follow(book: Pick<AddressBook, "at">, path: string): Address | undefined {
  const passed = new Set<string>();
  let address = book.at(path);
  while (address?.to !== undefined) {
    if (passed.has(address.path)) return undefined;
    passed.add(address.path);
    address = book.at(address.to);
  }
  return address;
}

function dayOfPath(path: string): string {
  return path.slice(1, 11).replaceAll("/", "-");
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
