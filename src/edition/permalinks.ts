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
import { slugify } from "#model/paths.ts";
import { romanized } from "./romanized.ts";

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

/** Gives each article, in the order of the edition, the path that it has had since it was first published, or a new one; enters it, and returns the lines that the ledger did not have. Articles that keep their path and are not among the claims are `live`. */
export function claimPaths(
  book: AddressBook,
  claims: readonly Claim[],
  next: number,
  { likes = new Map(), former = () => undefined }: Hints = {},
): Pick<Desk, "paths" | "lines"> {
  const desk = new Desk(book, next);
  for (const find of waysToFind(book, claims, likes)) keepKnown(desk, claims, find);
  for (const claim of claims) keepFormer(desk, claim, former);
  for (const claim of claims) giveNew(desk, claim);
  return desk;
}

/** What is known of articles beside the ledger. */
interface Hints {
  /** Leads from the source of an article to one that is gone and said nearly the same. */
  likes?: ReadonlyMap<string, string>;
  /** The path at which an article stands although the ledger has lost it. */
  former?: (claim: Claim) => string | undefined;
}

/** What is being given out. */
class Desk {
  readonly book: AddressBook;
  readonly paths = new Map<string, string>();
  readonly lines: Permalink[] = [];
  readonly numbers = new Map<string, number>();
  readonly #next: number;

  constructor(book: AddressBook, next: number) {
    this.book = book;
    this.#next = next;
  }

  write(line: Permalink): void {
    enterLine(this.book, line, this.#next + this.lines.length);
    this.lines.push(line);
  }

  hold({ source }: Claim, path: string): void {
    this.book.put({ ...this.book.at(path)!, live: true });
    this.paths.set(source, path);
  }
}

function keepKnown(desk: Desk, claims: readonly Claim[], find: Way): void {
  for (const claim of claims) {
    if (desk.paths.has(claim.source)) continue;
    const found = find(claim).findLast(({ live, to }) => !live && to === undefined);
    if (!found) continue;
    if (!isSame(found, claim)) desk.write(lineOf(claim, found.path));
    desk.hold(claim, found.path);
  }
}

function keepFormer(desk: Desk, claim: Claim, former: NonNullable<Hints["former"]>): void {
  if (desk.paths.has(claim.source)) return;
  const path = former(claim);
  if (path === undefined || desk.book.at(path)) return;
  desk.write(lineOf(claim, path));
  desk.hold(claim, path);
}

// To what has none, and to what shall have another.
function giveNew(desk: Desk, claim: Claim): void {
  const { book } = desk;
  const old = desk.paths.get(claim.source);
  if (old !== undefined && !claim.ownSlug) return;
  const day = old === undefined ? claim.datePublished.slice(0, 10) : dayOfPath(old);
  // An article that moves may go back to a path of its own, so numbers are not skipped for it.
  const upTo = old === undefined ? { upTo: desk.numbers } : {};
  const path = freePath(day, claim.slug, { has: (one) => isTaken(book, one, old), ...upTo });
  if (path === old) return;
  if (old !== undefined) {
    desk.write({ path: old, to: path });
    book.put({ ...book.at(old)!, live: false });
  }
  desk.write(lineOf(claim, path));
  desk.hold(claim, path);
}

type Way = (claim: Claim) => Address[];

// The surest first; each for all articles before the next.
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
    // Its time was corrected, unless another article is what it was.
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

// Whatever an address has once stood for keeps it; an article may go back to one of its own.
function isTaken(book: AddressBook, path: string, own: string | undefined): boolean {
  const address = book.at(path);
  if (!address || path === own) return false;
  return own === undefined || address.to === undefined || book.endOf(path)?.path !== own;
}

function dayOfPath(path: string): string {
  return path.slice(1, 11).replaceAll("/", "-");
}

/** Turns an article into what is asked for it: a path. */
export function toClaim({ source, datePublished, headline, slug }: Article): Claim {
  const last = slugify(romanized(slug ?? headline));
  return { source, datePublished, headline, slug: last, ownSlug: slug !== undefined };
}
