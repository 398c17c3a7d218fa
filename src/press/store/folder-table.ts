import type { Sqlite } from "#press/files/sqlite.ts";
import type { EntryProblem } from "#press/report/file-problem.ts";

/** The files of one content folder as a scan saw them. They are one text, so that a folder without changes is compared at once. */
export interface FolderSnapshot extends Partial<SkippedEntries> {
  /** Relative to the content folder; ends with `/`, and begins with none. */
  folder: string;
  /** For each text and medium: name, size in bytes and time of the last change in milliseconds, each followed by `/`, which no name has. */
  files: string;
  /** Set where the folder could not be read: nothing is known of what is in it and below. */
  unread?: true;
}

/** What is in a content folder and is not read. */
export interface SkippedEntries {
  /** Paths of what is neither text nor medium. */
  skipped: string[];
  problems: EntryProblem[];
}

/** Stands for the time of a file that may change again without getting a new time. */
export const unstable = "-";

/** Tells whether a snapshot's text has a file that may change without a new time. */
export function hasUnstable(files: string): boolean {
  return files.includes(`/${unstable}/`);
}

/** Turns a snapshot's text into size and time of each file, by name. */
export function filesIn(files: string): Map<string, string> {
  const parts = files.split("/");
  const found = new Map<string, string>();
  // A pattern takes three times as long, and a folder may have a hundred thousand files.
  for (let at = 0; at + 2 < parts.length; at += 3)
    found.set(parts[at] ?? "", `${parts[at + 1]}/${parts[at + 2]}`);
  return found;
}

/** Turns a snapshot's text into one that makes the next run read every file again. */
export function asUnstable(files: string): string {
  return Array.from(filesIn(files).keys(), (name) => `${name}/-1/${unstable}/`).join("");
}

/** The table's part of the store's schema. */
export const folderSchema =
  "CREATE TABLE IF NOT EXISTS folder (path TEXT PRIMARY KEY, files TEXT) WITHOUT ROWID;";

/** What the last run saw in each content folder. */
export class FolderTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  /** The snapshots' texts, by folder. */
  all(): Map<string, string> {
    return new Map(this.#sql.rows<[string, string]>("SELECT path, files FROM folder"));
  }

  put({ folder, files }: FolderSnapshot): void {
    this.#sql.run("INSERT OR REPLACE INTO folder VALUES (?, ?)", folder, files);
  }

  remove(folder: string): void {
    this.#sql.run("DELETE FROM folder WHERE path = ?", folder);
  }
}
