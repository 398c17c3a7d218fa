import type { Sqlite } from "#press/files/sqlite.ts";

/** The table's part of the store's schema. */
export const dirtyPageSchema =
  "CREATE TABLE IF NOT EXISTS dirty_page (path TEXT PRIMARY KEY) WITHOUT ROWID;";

/** The pages that have to be written again. They are kept until they are written, so that the next run completes one that was cut off. */
export class DirtyPageTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  /** Their paths. */
  all(): string[] {
    return this.#sql.column("SELECT path FROM dirty_page");
  }

  add(path: string): void {
    this.#sql.run("INSERT OR IGNORE INTO dirty_page VALUES (?)", path);
  }

  clear(): void {
    this.#sql.run("DELETE FROM dirty_page");
  }
}
