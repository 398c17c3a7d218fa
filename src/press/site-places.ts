import { lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { hashOf, isPlainFile } from "./hash-file.ts";
import { PublisherError } from "./publisher-error.ts";

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

const recordName = "files.sqlite";

/** Finds where these are: beside the folder, or in the cache where nothing can be written there, or another's folder has the name; throws a PublisherError where something else stands in the place of the lists or the copies. */
export function placesBeside(out: string, cache: string): SitePlaces {
  const prefix = canKeepRecord(out) ? out : join(cache, `site-${hashOf(out)}`);
  const record = recordFolder(prefix);
  const [lists, replaced] = [`${prefix}.changes`, `${prefix}.replaced`];
  for (const folder of [lists, replaced]) refuseUnless(folder, "folder");
  for (const list of ["added", "changed", "removed"])
    refuseUnless(join(lists, `${list}.txt`), "file");
  mkdirSync(record, { recursive: true });
  return {
    record: join(record, recordName),
    journal: join(record, "journal"),
    aside: join(record, "new"),
    lists,
    replaced,
  };
}

function refuseUnless(path: string, kind: "file" | "folder"): void {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (!facts || (kind === "file" ? facts.isFile() : facts.isDirectory())) return;
  throw new PublisherError(
    `${path} is not a ${kind}, and builds need the place for what they say of the site. Move it away, and build again. Nothing was changed.`,
  );
}

function recordFolder(prefix: string): string {
  return `${prefix}.record`;
}

function canKeepRecord(out: string): boolean {
  try {
    const folder = recordFolder(out);
    mkdirSync(folder, { recursive: true });
    const isOwn = [recordName, `${recordName}.lock`].some((name) =>
      isPlainFile(join(folder, name)),
    );
    return isOwn || readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}
