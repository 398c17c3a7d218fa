import type { Sqlite } from "#press/files/sqlite.ts";
import { unknownHash } from "./file-table.ts";

/** The table's part of the record's schema. */
export const unlistedSchema =
  "CREATE TABLE IF NOT EXISTS unlisted (path TEXT PRIMARY KEY, hash TEXT) WITHOUT ROWID;";

/** The files that may be different from what the lists for uploads say, each with its hash when they were last right. */
export class RelistTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  /** Adds a file whose hash at that time is not known. */
  add(path: string): void {
    this.#sql.run("INSERT OR IGNORE INTO unlisted VALUES (?, ?)", path, unknownHash);
  }

  all(): Map<string, string> {
    return new Map(this.#sql.rows<[string, string]>("SELECT path, hash FROM unlisted"));
  }

  clear(): void {
    this.#sql.run("DELETE FROM unlisted");
  }
}
