import { type Dirent, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isText, kindOf } from "./entry-kinds.ts";
import { noFile, pressedSite, refusedLink, secondWay, unreadFolder } from "./entry-problem.ts";
import { leadsOutside } from "#press/files/inside-folder.ts";
import { type Borders, type LinkTarget, targetOf } from "./link-target.ts";
import { type FolderSnapshot, type LeftOut, unstable } from "#press/store/folder-table.ts";
import { readStamp, type FileStamp, noStamp } from "#press/files/file-stamp.ts";
import { toError } from "#press/report/to-error.ts";

/** A content folder, and how it is listed. */
export interface ContentPlace extends Borders {
  /** The folder in it to which the listing is limited; ends with `/`. */
  below?: string;
}

// A file that changed this short a time before it was looked at may change once more without a new time.
const grain = 50;

// A folder with all of these was written by a build: it is a site, or holds lists for uploads.
const written = [
  ["index.html", "404.html", "edition.json", "moved.json"],
  ["added.txt", "changed.txt", "removed.txt"],
];

/** What a paper has in its content folder beside articles. */
export const papersOwn = ["site.json", "permalinks.tsv"];

/** Lists what lies in a content folder and the folders below it, one listing for each folder: first the folders themselves, then what links lead to. */
export function* scan(place: ContentPlace): Generator<FolderSnapshot> {
  const walk = new Walk(place);
  yield* walk.lookThrough({ folder: place.below ?? "" });
  yield* walk.follow();
}

/** A folder on the way. */
interface Stop {
  folder: string;
  /** Its real path, if a link led there. */
  real?: string;
}

type Linked = Extract<LinkTarget, { real: string }>;

/** A folder with links, whose listing waits until all other folders are known. */
interface Deferred {
  listing: FolderSnapshot & LeftOut;
  links: { name: string; target: LinkTarget }[];
}

class Walk {
  readonly #place: ContentPlace;
  readonly #deferred: Deferred[] = [];
  /** Where links led, to folders and to texts. */
  readonly #reached = new Set<string>();

  constructor(place: ContentPlace) {
    this.#place = place;
  }

  *lookThrough(start: Stop): Generator<FolderSnapshot> {
    const stops = [start];
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      const { folder, real } = stop;
      if (real !== undefined && this.#isKnown(real)) {
        yield { folder, files: "", problems: [secondWay(folder, real)] };
        continue;
      }
      if (real !== undefined) this.#reached.add(real);
      const listing = this.#list(stop, stops);
      if (listing) yield listing;
    }
  }

  /** Follows the links that were found, in the order of their paths: of two links to one folder, only the first is followed. */
  *follow(): Generator<FolderSnapshot> {
    let done = 0;
    while (done < this.#deferred.length) {
      const found = this.#deferred.slice(done).toSorted(byFolder);
      done = this.#deferred.length;
      for (const one of found) yield* this.#followFolders(one);
    }
    for (const one of this.#deferred.toSorted(byFolder)) yield this.#withLinkedFiles(one);
  }

  *#followFolders({ listing, links }: Deferred): Generator<FolderSnapshot> {
    for (const { name, target } of links) {
      const folder = `${listing.folder}${name}/`;
      if (isAway(name, target)) yield { folder, files: "", unread: true };
      if (target.kind !== "folder") continue;
      if (this.#isKnown(target.real)) listing.problems.push(secondWay(folder, target.real));
      else yield* this.lookThrough({ folder, real: target.real });
    }
  }

  #withLinkedFiles({ listing, links }: Deferred): FolderSnapshot {
    for (const { name, target } of links) {
      if (target.kind === "file") this.#addLinkedFile(listing, name, target);
      else if (target.kind !== "folder") addBrokenLink(listing, name, target);
    }
    return listing;
  }

  #addLinkedFile(listing: FolderSnapshot & LeftOut, name: string, target: Linked): void {
    const path = listing.folder + name;
    const kind = kindOf(name);
    if (kind === "other") listing.passedOver.push(path);
    else if (kind === "text" && this.#isKnownText(target.real))
      listing.problems.push(secondWay(path, target.real));
    else {
      if (kind === "text") this.#reached.add(target.real);
      listing.files += seen(name, target);
    }
  }

  #isKnown(real: string): boolean {
    return this.#reached.has(real) || this.#isInContent(real);
  }

  #isKnownText(real: string): boolean {
    if (this.#reached.has(real)) return true;
    return isText(basename(real)) && this.#isKnown(dirname(real));
  }

  #isInContent(real: string): boolean {
    return !leadsOutside(real, [this.#place.content]);
  }

  #list({ folder, real }: Stop, stops: Stop[]): FolderSnapshot | undefined {
    try {
      const entries = readdirSync(this.#pathOf(folder), { withFileTypes: true });
      if (folder !== "" && isPressed(entries))
        return { folder, files: "", problems: [pressedSite(folder)] };
      const { below, links, ...listing } = this.#sort(folder, entries);
      for (const name of below)
        stops.push({
          folder: `${folder}${name}/`,
          ...(real !== undefined && { real: join(real, name) }),
        });
      return this.#unlessDeferred(listing, links);
    } catch (error) {
      if (folder === "") throw error;
      return unlessGone(folder, toError(error));
    }
  }

  #sort(folder: string, entries: readonly Dirent[]) {
    const sorted = { files: "", below: [], links: [], passedOver: [], problems: [] } as Sorted;
    for (const entry of entries) {
      const { name } = entry;
      const kind = kindOf(name);
      if (kind === "litter") continue;
      const path = folder + name;
      if (entry.isFile()) {
        if (kind !== "other") sorted.files += seen(name, factsInFolder(this.#pathOf(path)));
        else if (folder !== "" || !papersOwn.includes(name)) sorted.passedOver.push(path);
      } else if (entry.isDirectory()) {
        if (name === "lost+found") sorted.passedOver.push(`${path}/`);
        else sorted.below.push(name);
      } else if (entry.isSymbolicLink()) sorted.links.push(name);
      else if (kind === "text") sorted.files += seen(name);
      else sorted.problems.push(noFile(path));
    }
    return { folder, ...sorted };
  }

  #unlessDeferred(
    listing: FolderSnapshot & LeftOut,
    names: readonly string[],
  ): FolderSnapshot | undefined {
    if (names.length === 0) return listing;
    const links = names.toSorted().map((name) => {
      const target = targetOf(this.#pathOf(listing.folder + name), this.#place);
      return { name, target };
    });
    this.#deferred.push({ listing, links });
    return undefined;
  }

  #pathOf(path: string): string {
    return `${this.#place.content}/${path}`;
  }
}

// It may have led to a folder on a disk that is away.
function isAway(name: string, target: LinkTarget): boolean {
  return target.kind === "refused" && target.isGone === true && kindOf(name) === "other";
}

function addBrokenLink(listing: FolderSnapshot & LeftOut, name: string, target: LinkTarget): void {
  const path = listing.folder + name;
  // Of a text it is said where it is read.
  if (kindOf(name) === "text") listing.files += seen(name);
  else if (target.kind !== "refused") listing.problems.push(noFile(path));
  else {
    const more = isAway(name, target) ? " What is known of it stays published." : "";
    listing.problems.push(refusedLink(path, target.message + more));
  }
}

interface Sorted extends LeftOut {
  files: string;
  /** Names of folders. */
  below: string[];
  /** Names of links. */
  links: string[];
}

function isPressed(entries: readonly Dirent[]): boolean {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  return written.some((names) => names.every(has));
}

function byFolder(a: Deferred, b: Deferred): number {
  return a.listing.folder < b.listing.folder ? -1 : 1;
}

// A folder may go during the walk. One whose name is not UTF-8 is not found either, but is there.
function unlessGone(folder: string, error: NodeJS.ErrnoException): FolderSnapshot | undefined {
  if (error.code === "ENOENT" && !folder.includes("\ufffd")) return undefined;
  return { folder, files: "", unread: true, problems: [unreadFolder(folder, error)] };
}

// Some folders list their files but do not let them be looked at: then nothing is known of them.
function factsInFolder(path: string): FileStamp {
  try {
    return readStamp(path);
  } catch (error) {
    if (toError(error).code === "EACCES") throw error;
    return noStamp;
  }
}

function seen(name: string, { size, modified }: FileStamp = noStamp): string {
  return `${name}/${size}/${Date.now() - modified > grain ? modified : unstable}/`;
}
