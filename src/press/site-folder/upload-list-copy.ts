import type { Sqlite } from "#press/files/sqlite.ts";
import type { FileChange } from "./change-list.ts";

/** The table's part of the record's schema. */
export const uploadSchema =
  "CREATE TABLE IF NOT EXISTS upload (path TEXT PRIMARY KEY, change TEXT) WITHOUT ROWID;";

/** What the lists for uploads say: what was done to each file since it was shipped. */
export class UploadListCopy {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  changeOf(path: string): FileChange | undefined {
    return this.#sql.value("SELECT change FROM upload WHERE path = ?", path);
  }

  all(): Map<string, FileChange> {
    return new Map(this.#sql.rows<[string, FileChange]>("SELECT path, change FROM upload"));
  }

  put(path: string, change: FileChange): void {
    this.#sql.run("INSERT OR REPLACE INTO upload VALUES (?, ?)", path, change);
  }

  clear(): void {
    this.#sql.run("DELETE FROM upload");
  }
}
