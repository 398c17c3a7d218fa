import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "./hash-file.ts";

/** What belongs to the folder of a site and lies outside of it. */
export interface SitePlaces {
  /** The file of the record. */
  record: string;
  /** The folder of the journals. */
  journal: string;
  /** The folder in which a new site is made. */
  aside: string;
  /** The folder of the lists of what was done to its files. */
  lists: string;
  /** The folder of files of others that stood in its way. */
  replaced: string;
}

/** Finds where these are: beside the folder, or in the cache where nothing can be written there. */
export function placesBeside(out: string, cache: string): SitePlaces {
  const prefix = canKeepRecord(out) ? out : join(cache, `site-${hashOf(out)}`);
  const record = recordFolder(prefix);
  mkdirSync(record, { recursive: true });
  return {
    record: join(record, "files.sqlite"),
    journal: join(record, "journal"),
    aside: join(record, "new"),
    lists: `${prefix}.changes`,
    replaced: `${prefix}.replaced`,
  };
}

function recordFolder(prefix: string): string {
  return `${prefix}.record`;
}

function canKeepRecord(out: string): boolean {
  try {
    mkdirSync(recordFolder(out), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
