import { basename, dirname, join } from "node:path";
import { noStamp } from "#press/files/file-stamp.ts";
import { leadsOutside } from "#press/files/inside-folder.ts";
import type { FolderSnapshot } from "#press/store/folder-table.ts";
import { entryKind, isText } from "./entry-kinds.ts";
import { noFile, refusedLink, secondWay } from "./entry-problems.ts";
import { fileEntry, type FolderListing, listFolder, type OpenSnapshot } from "./list-folder.ts";
import { type ContentFolder, type LinkTarget, resolveLink } from "./resolve-link.ts";

/** A content folder, and the part of it to walk through. */
export interface WalkPlace extends ContentFolder {
  /** A folder in it; ends with `/`. */
  below?: string;
}

/** Lists what is in a content folder and below: a snapshot for each folder, first of the folders themselves, then of those that links lead to. Of two links to one folder, only the first is followed. */
export function* walkContent(place: WalkPlace): Generator<FolderSnapshot> {
  const walk = new ContentWalk(place);
  yield* walk.visit({ folder: place.below ?? "" });
  yield* walk.followLinks();
}

interface Visit {
  folder: string;
  /** The real path, where a link led there. */
  real?: string;
}

/** A folder with links. Its snapshot waits until all other folders are known. */
interface LinkingFolder {
  snapshot: OpenSnapshot;
  links: Link[];
}

interface Link {
  name: string;
  target: LinkTarget;
}

class ContentWalk {
  readonly #place: WalkPlace;
  readonly #linking: LinkingFolder[] = [];
  /** The real paths of folders and texts that links led to. */
  readonly #reached = new Set<string>();

  constructor(place: WalkPlace) {
    this.#place = place;
  }

  /** Lists a folder and those below. No recursion: folders may be nested very deep. */
  *visit(start: Visit): Generator<FolderSnapshot> {
    const visits = [start];
    for (let visit = visits.pop(); visit; visit = visits.pop()) {
      const { folder, real } = visit;
      if (real !== undefined && this.#isKnown(real)) {
        yield { folder, files: "", problems: [secondWay(folder, real)] };
        continue;
      }
      if (real !== undefined) this.#reached.add(real);
      const listing = listFolder(this.#place.content, folder);
      if (!listing) continue;
      for (const subfolder of subfoldersOf(listing, real)) visits.push(subfolder);
      if (listing.links.length === 0) yield listing.snapshot;
      else this.#linking.push(this.#resolveLinks(listing));
    }
  }

  *followLinks(): Generator<FolderSnapshot> {
    let done = 0;
    while (done < this.#linking.length) {
      const found = this.#linking.slice(done).toSorted(byFolder);
      done = this.#linking.length;
      for (const folder of found) yield* this.#followToFolders(folder);
    }
    for (const { snapshot, links } of this.#linking.toSorted(byFolder)) {
      for (const link of links) this.#addFile(snapshot, link);
      yield snapshot;
    }
  }

  #resolveLinks({ snapshot, links }: FolderListing): LinkingFolder {
    const { content } = this.#place;
    const resolved = links.toSorted().map((name) => {
      const target = resolveLink(`${content}/${snapshot.folder}${name}`, this.#place);
      return { name, target };
    });
    return { snapshot, links: resolved };
  }

  *#followToFolders({ snapshot, links }: LinkingFolder): Generator<FolderSnapshot> {
    for (const { name, target } of links) {
      const folder = `${snapshot.folder}${name}/`;
      if (isAway(name, target)) yield { folder, files: "", unread: true };
      if (target.kind !== "folder") continue;
      if (this.#isKnown(target.real)) snapshot.problems.push(secondWay(folder, target.real));
      else yield* this.visit({ folder, real: target.real });
    }
  }

  #addFile(snapshot: OpenSnapshot, { name, target }: Link): void {
    if (target.kind === "folder") return;
    if (target.kind !== "file") return addBrokenLink(snapshot, { name, target });
    const path = snapshot.folder + name;
    const kind = entryKind(name);
    if (kind === "other") snapshot.skipped.push(path);
    else if (kind === "text" && this.#isKnownText(target.real))
      snapshot.problems.push(secondWay(path, target.real));
    else {
      if (kind === "text") this.#reached.add(target.real);
      snapshot.files += fileEntry(name, target);
    }
  }

  #isKnown(real: string): boolean {
    return this.#reached.has(real) || !leadsOutside(real, [this.#place.content]);
  }

  #isKnownText(real: string): boolean {
    if (this.#reached.has(real)) return true;
    return isText(basename(real)) && this.#isKnown(dirname(real));
  }
}

function subfoldersOf({ snapshot, subfolders }: FolderListing, real: string | undefined): Visit[] {
  return subfolders.map((name) => {
    const folder = `${snapshot.folder}${name}/`;
    return real === undefined ? { folder } : { folder, real: join(real, name) };
  });
}

function addBrokenLink(snapshot: OpenSnapshot, { name, target }: Link): void {
  const path = snapshot.folder + name;
  // Reading the text says what is wrong with it.
  if (entryKind(name) === "text") snapshot.files += fileEntry(name, noStamp);
  else if (target.kind !== "refused") snapshot.problems.push(noFile(path));
  else {
    const more = isAway(name, target) ? " What is known of it stays published." : "";
    snapshot.problems.push(refusedLink(path, target.message + more));
  }
}

// It may have led to a folder on a disk that is not mounted now.
function isAway(name: string, target: LinkTarget): boolean {
  return target.kind === "refused" && target.isGone === true && entryKind(name) === "other";
}

function byFolder(a: LinkingFolder, b: LinkingFolder): number {
  return a.snapshot.folder < b.snapshot.folder ? -1 : 1;
}
