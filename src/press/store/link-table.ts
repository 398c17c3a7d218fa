import type { Sqlite } from "#press/files/sqlite.ts";

/** The table's part of the store's schema. */
export const linkSchema = `
  CREATE TABLE IF NOT EXISTS link (headline TEXT, source TEXT, PRIMARY KEY (headline, source)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS link_by_source ON link (source);
`;

/** The headlines, as keys, that the cross-links of articles may name. */
export class LinkTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  put(source: string, headlines: readonly string[]): void {
    for (const key of new Set(headlines))
      this.#sql.run("INSERT INTO link VALUES (?, ?)", key, source);
  }

  remove(source: string): void {
    this.#sql.run("DELETE FROM link WHERE source = ?", source);
  }

  /** The sources whose cross-links may name a headline. */
  linkersTo(headline: string): string[] {
    return this.#sql.column("SELECT source FROM link WHERE headline = ?", headline);
  }
}
