import {
  type Address,
  type AddressBook,
  type ArticleLine,
  enterLine,
  identityOf,
  type Permalink,
} from "./address-book.ts";
import { headlineKey } from "./cross-links.ts";
import { freePath } from "./free-path.ts";
import type { Article } from "#model/article.ts";
import { dayOfPath } from "#model/path-parts.ts";
import { slugify } from "#model/paths.ts";
import { romanize } from "./romanize.ts";

/** An article that needs a path. */
export interface Claim {
  source: string;
  datePublished: string;
  headline: string;
  /** The last part of its path, where nothing else is known of it. */
  slug: string;
  /** Whether the publisher set the slug. */
  ownSlug: boolean;
}

/** Turns an article into its claim. */
export function toClaim({ source, datePublished, headline, slug }: Article): Claim {
  const last = slugify(romanize(slug ?? headline));
  return { source, datePublished, headline, slug: last, ownSlug: slug !== undefined };
}

/** What is known of articles besides the address book. */
interface Hints {
  /** From an article's source to that of a deleted one with nearly the same text. */
  likes?: ReadonlyMap<string, string>;
  /** The path at which an article is still published although its line is gone. */
  former?: (claim: Claim) => string | undefined;
}

/** Assigns each article, in the order of the edition, the path that it has had since it was first published, or a new one. Enters it into the book, and returns the new lines, numbered from `next`. Articles that keep their path and make no claim are `live` in the book. */
export function claimPaths(
  book: AddressBook,
  claims: readonly Claim[],
  { next, likes = new Map(), former = () => undefined }: Hints & { next: number },
): Pick<PathAssigner, "paths" | "lines"> {
  const assigner = new PathAssigner(book, next);
  for (const find of waysToFind(book, claims, likes))
    for (const claim of claims) assigner.keepKnown(claim, find);
  for (const claim of claims) assigner.keepFormer(claim, former);
  for (const claim of claims) assigner.assignNew(claim);
  return assigner;
}

class PathAssigner {
  /** By source. */
  readonly paths = new Map<string, string>();
  readonly lines: Permalink[] = [];
  readonly #book: AddressBook;
  readonly #next: number;
  readonly #numbers = new Map<string, number>();

  constructor(book: AddressBook, next: number) {
    this.#book = book;
    this.#next = next;
  }

  keepKnown(claim: Claim, find: Way): void {
    if (this.paths.has(claim.source)) return;
    const known = find(claim).findLast(({ live, to }) => !live && to === undefined);
    if (!known) return;
    if (!isSame(known, claim)) this.#write(lineOf(claim, known.path));
    this.#assign(claim, known.path);
  }

  keepFormer(claim: Claim, former: NonNullable<Hints["former"]>): void {
    if (this.paths.has(claim.source)) return;
    const path = former(claim);
    if (path === undefined || this.#book.at(path)) return;
    this.#write(lineOf(claim, path));
    this.#assign(claim, path);
  }

  /** Where the article has no path, or its publisher has set another slug. */
  assignNew(claim: Claim): void {
    const old = this.paths.get(claim.source);
    if (old !== undefined && !claim.ownSlug) return;
    const path = this.#freePath(claim, old);
    if (path === old) return;
    if (old !== undefined) {
      this.#write({ path: old, to: path });
      this.#setLive(old, false);
    }
    this.#write(lineOf(claim, path));
    this.#assign(claim, path);
  }

  #freePath({ datePublished, slug }: Claim, old: string | undefined): string {
    const has = (path: string) => isTaken(this.#book, path, old);
    // An article that moves may go back to an older path of its own, so numbers are not skipped for it.
    const oldDay = old && dayOfPath(old);
    if (oldDay) return freePath(oldDay, slug, { has });
    return freePath(datePublished.slice(0, 10), slug, { has, upTo: this.#numbers });
  }

  #write(line: Permalink): void {
    enterLine(this.#book, line, this.#next + this.lines.length);
    this.lines.push(line);
  }

  #assign({ source }: Claim, path: string): void {
    this.#setLive(path, true);
    this.paths.set(source, path);
  }

  #setLive(path: string, live: boolean): void {
    const address = this.#book.at(path);
    if (address) this.#book.put({ ...address, live });
  }
}

type Way = (claim: Claim) => Address[];

// The most certain first. Each is tried for all articles before the next.
function waysToFind(
  book: AddressBook,
  claims: readonly Claim[],
  likes: ReadonlyMap<string, string>,
): Way[] {
  const claimed = new Set(claims.map((claim) => identityOf(claim.datePublished, claim.headline)));
  const ofIdentity = ({ datePublished, headline }: Claim) =>
    book.ofIdentity(identityOf(datePublished, headline));
  return [
    (claim) => byAge(book.ofSource(claim.source)).filter((one) => isSame(one, claim)),
    // The time of the article was corrected, unless another article now has the old time and headline.
    (claim) =>
      byAge(book.ofSource(claim.source)).filter(
        ({ article }) =>
          article !== undefined &&
          headlineKey(article.headline) === headlineKey(claim.headline) &&
          !claimed.has(identityOf(article.datePublished, article.headline)),
      ),
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

// An article keeps its addresses for good. Only the article itself may take an older one again.
function isTaken(book: AddressBook, path: string, own: string | undefined): boolean {
  const address = book.at(path);
  if (!address || path === own) return false;
  return own === undefined || address.to === undefined || book.endOf(path)?.path !== own;
}
