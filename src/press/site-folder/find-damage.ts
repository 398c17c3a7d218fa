import { lstatSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { hashFile } from "#press/files/hash-file.ts";
import { SiteRecord } from "./site-record.ts";

/** A site as the last run left it. */
export interface RecordedSite {
  out: string;
  /** The file of the record. */
  record: string;
  /** When the last run ended, in milliseconds by the clock of the site's disk. */
  since: number;
  /** The inode of the folder. */
  inode: number;
}

/** Lists the files of a site that are missing or are not as they were written. Reads only folders whose list of files has changed since the last run, and those below them. */
export function findDamage(site: RecordedSite): string[] {
  const record = new SiteRecord(site.record, { readOnly: true });
  try {
    const isTouched = touchedIn(site);
    return record.files.folders().flatMap((folder) =>
      isTouched(folder)
        ? Array.from(record.files.inFolder(folder))
            .filter(([name, hash]) => hashFile(join(site.out, folder, name)) !== hash)
            .map(([name]) => folder + name)
        : [],
    );
  } finally {
    record.close();
  }
}

/** Tells of a folder whether it may have other files than the last run left. Where a folder was replaced by another one, the folders below it may have old times, so they count as well. */
function touchedIn({ out, since, inode }: RecordedSite): (folder: string) => boolean {
  const root = statsOf(out);
  const isSame = root?.ino === inode;
  const known = new Map<string, boolean>();
  const isBelowTouched = (path: string): boolean => {
    if (path === "/") return !isSame;
    const found = known.get(path) ?? (isBelowTouched(dirname(path)) || isLater(join(out, path)));
    known.set(path, found);
    return found;
  };
  const isLater = (path: string) => {
    const stats = statsOf(path);
    return !stats || stats.ctimeMs > since;
  };
  return (folder) =>
    folder === "/" ? !isSame || isLater(out) : isBelowTouched(folder.slice(0, -1));
}

function statsOf(folder: string): Stats | undefined {
  try {
    // With the slash, the stats of a link are those of the folder that it leads to.
    return lstatSync(`${folder}/`, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
