import { lstatSync } from "node:fs";
import { join } from "node:path";
import { hashFile } from "./hash-file.ts";
import { SiteRecord } from "./site-record.ts";

/** A site as the last run left it. */
export interface SealedSite {
  out: string;
  /** The file of the record. */
  record: string;
  /** When the last run left it, in milliseconds of the clock of its disk. */
  since: number;
}

/** Lists the files of a site that are gone or others than were written; looks only into folders in which something came, went or was replaced since. */
export function findDamage({ out, record: file, since }: SealedSite): string[] {
  const record = new SiteRecord(file, { readOnly: true });
  try {
    return record.folders().flatMap((folder) => {
      const facts = lstatSync(join(out, folder), { throwIfNoEntry: false });
      if (facts && facts.ctimeMs <= since) return [];
      return Array.from(record.filesIn(folder))
        .filter(([name, hash]) => hashFile(join(out, folder, name)) !== hash)
        .map(([name]) => folder + name);
    });
  } finally {
    record.close();
  }
}
