import { lstatSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { hashFile } from "#press/files/hash-file.ts";
import { SiteRecord } from "./site-record.ts";

/** A site as the last run left it. */
export interface RecordedSite {
  out: string;
  /** The file of the record. */
  record: string;
  /** When the last run left it, in milliseconds of the clock of its disk. */
  since: number;
  /** The number of the folder on its disk. */
  inode: number;
}

/** Lists the files of a site that are gone or others than were written; looks only into folders in which something came, went or was replaced since, and into those that lie in one. */
export function findDamage(site: RecordedSite): string[] {
  const record = new SiteRecord(site.record, { readOnly: true });
  try {
    const isTouched = touchedIn(site);
    return record.folders().flatMap((folder) =>
      isTouched(folder)
        ? Array.from(record.filesIn(folder))
            .filter(([name, hash]) => hashFile(join(site.out, folder, name)) !== hash)
            .map(([name]) => folder + name)
        : [],
    );
  } finally {
    record.close();
  }
}

/** Tells whether a folder may hold other files than the last run left. Where a folder was put in the place of another, the folders below it may have kept their old times, so they count as well. */
function touchedIn({ out, since, inode }: RecordedSite): (folder: string) => boolean {
  const root = factsOf(out);
  const isSame = root?.ino === inode;
  const known = new Map<string, boolean>();
  const isBelowTouched = (path: string): boolean => {
    if (path === "/") return !isSame;
    const found = known.get(path) ?? (isBelowTouched(dirname(path)) || isLater(join(out, path)));
    known.set(path, found);
    return found;
  };
  const isLater = (path: string) => {
    const facts = factsOf(path);
    return !facts || facts.ctimeMs > since;
  };
  return (folder) =>
    folder === "/" ? !isSame || isLater(out) : isBelowTouched(folder.slice(0, -1));
}

function factsOf(folder: string): Stats | undefined {
  try {
    // With the slash, a link tells of the folder that it leads to.
    return lstatSync(`${folder}/`, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
