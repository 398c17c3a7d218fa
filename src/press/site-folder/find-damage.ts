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

/** Lists the files of a site that are missing or are not as they were written. Reads only its root, the folders whose list of files may have changed since the last run, and those below them. */
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
  const isSame = statsOf(out)?.ino === inode;
  const known = new Map([["/", !isSame]]);
  const isInTouched = (path: string): boolean => {
    const found = known.get(path) ?? (isInTouched(dirname(path)) || isTouched(join(out, path)));
    known.set(path, found);
    return found;
  };
  // A disk's clock moves in steps, so a change may have the very time at which the run ended.
  const isTouched = (path: string) => (statsOf(path)?.ctimeMs ?? Infinity) >= since;
  // The end of a run is the last change of the root, so its time tells nothing.
  return (folder) => folder === "/" || isInTouched(folder.slice(0, -1));
}

function statsOf(folder: string): Stats | undefined {
  try {
    // With the slash, the stats of a link are those of the folder that it leads to.
    return lstatSync(`${folder}/`, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
