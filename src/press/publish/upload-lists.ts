import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "#press/files/atomic-write.ts";
import { type FileChange, fileChanges, toChangedFiles } from "#press/site-folder/change-list.ts";
import type { SiteRecord } from "#press/site-folder/site-record.ts";
import { stampOf } from "#press/files/file-stamp.ts";

/** Adds what was done to files, by path, to the lists in a folder. The lists say what has changed since the last upload, a path a line, as rclone and rsync read them. */
export function addToLists(
  folder: string,
  record: SiteRecord,
  changes: ReadonlyMap<string, FileChange>,
): void {
  if (record.meta("uploads") !== stampsOfLists(folder)) readListsIntoRecord(folder, record);
  const { added, again } = addToRecord(record, changes);
  const all = again.size > 0 ? toChangedFiles(record.uploads.all()) : undefined;
  for (const change of fileChanges)
    if (all && again.has(change)) writeList(folder, change, all[change]);
    else appendToList(folder, change, added[change]);
  record.transact(() => {
    record.setMeta("uploads", stampsOfLists(folder));
    record.unlisted.clear();
  });
}

/** Returns what has to be added at the ends of the lists, and which lists have to be written again. */
function addToRecord(record: SiteRecord, changes: ReadonlyMap<string, FileChange>) {
  const added = new Map<string, FileChange>();
  const again = new Set<FileChange>();
  record.transact(() => {
    // Until the lists are written, the record does not say what is in them.
    record.setMeta("uploads", "");
    for (const [path, change] of changes) {
      const before = record.uploads.changeOf(path);
      const now = sumOf(before, change);
      if (before === now) continue;
      record.uploads.put(path, now);
      if (before) again.add(before).add(now);
      else added.set(path, now);
    }
  });
  return { added: toChangedFiles(added), again };
}

// Somebody else may have changed or removed them.
function readListsIntoRecord(folder: string, record: SiteRecord): void {
  const found = readLists(folder);
  record.transact(() => {
    record.uploads.clear();
    for (const [path, change] of found) record.uploads.put(path, change);
  });
}

function stampsOfLists(folder: string): string {
  return fileChanges.map((change) => stampOf(fileOf(folder, change))).join(" ");
}

function fileOf(folder: string, change: FileChange): string {
  return join(folder, `${change}.txt`);
}

/** Sums up two things that were done to a file, one after the other, for a host that may have neither yet. */
function sumOf(before: FileChange | undefined, now: FileChange): FileChange {
  if (now === "removed" || before === undefined) return now;
  return before === "added" ? "added" : "changed";
}

/** Reads the lists in a folder: what was done to each file since they were shipped. A line that was cut off is left out. */
export function readLists(folder: string): Map<string, FileChange> {
  const found = new Map<string, FileChange>();
  for (const change of fileChanges) {
    const file = fileOf(folder, change);
    if (!existsSync(file)) continue;
    for (const path of readFileSync(file, "utf8").split("\n").slice(0, -1))
      found.set(`/${path}`, change);
  }
  return found;
}

/** Writes the lists into a folder, each whole or not at all. */
export function writeLists(folder: string, changes: ReadonlyMap<string, FileChange>): void {
  const found = toChangedFiles(changes);
  for (const change of fileChanges) writeList(folder, change, found[change]);
}

function writeList(folder: string, change: FileChange, paths: readonly string[]): void {
  writeAtomically(fileOf(folder, change), linesOf(paths), join(folder, `.${change}`));
}

function appendToList(folder: string, change: FileChange, paths: readonly string[]): void {
  const file = fileOf(folder, change);
  if (!existsSync(file)) writeList(folder, change, paths);
  else if (paths.length > 0) appendFileSync(file, linesOf(paths));
}

/** Turns paths into a list of them, one a line. */
export function linesOf(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join("");
}
