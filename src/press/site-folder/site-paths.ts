import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileChanges } from "./change-list.ts";
import { hashOf, isPlainFile } from "#press/files/hash-file.ts";
import { makeFolder } from "#press/files/make-folder.ts";
import { PublisherError } from "#press/report/publisher-error.ts";

/** The files and folders that belong to a site and are not in its own folder. */
export interface SitePaths {
  /** The file of the record. */
  record: string;
  /** The folder of the journals. */
  journal: string;
  /** The folder in which a new site is made. */
  draft: string;
  /** The folder of the lists for uploads. */
  lists: string;
  /** The folder for files of others that were in its way. */
  replaced: string;
}

const recordName = "files.sqlite";

/** Finds these paths: beside the folder of the site, or in the cache where nothing can be written there or a folder of others has the name. Throws a PublisherError where something else has the name of the lists or the copies. */
export function sitePathsBeside(out: string, cache: string): SitePaths {
  const paths = findSitePaths(out, cache);
  if (paths) return paths;
  const prefix = canKeepRecord(out) ? out : prefixIn(cache, out);
  makeFolder(recordFolder(prefix));
  return pathsAt(prefix);
}

/** Finds the paths of a site that was built; undefined where there is no such site. */
export function findSitePaths(out: string, cache: string): SitePaths | undefined {
  const prefix = [out, prefixIn(cache, out)].find((one) =>
    isPlainFile(join(recordFolder(one), recordName)),
  );
  return prefix === undefined ? undefined : pathsAt(prefix);
}

function prefixIn(cache: string, out: string): string {
  return join(cache, `site-${hashOf(out)}`);
}

function pathsAt(prefix: string): SitePaths {
  const record = recordFolder(prefix);
  const [lists, replaced] = [`${prefix}.changes`, `${prefix}.replaced`];
  for (const folder of [lists, replaced]) refuseUnless(folder, "folder");
  for (const change of fileChanges) refuseUnless(join(lists, `${change}.txt`), "file");
  return {
    record: join(record, recordName),
    journal: join(record, "journal"),
    draft: join(record, "new"),
    lists,
    replaced,
  };
}

function refuseUnless(path: string, kind: "file" | "folder"): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats || (kind === "file" ? stats.isFile() : stats.isDirectory())) return;
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
    makeFolder(folder);
    // It is a run's that was cut off, or its record was lost.
    return isPlainFile(join(folder, `${recordName}.lock`)) || readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}
