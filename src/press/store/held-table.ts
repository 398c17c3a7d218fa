import type { Sqlite } from "#press/files/sqlite.ts";
import type { Held } from "#press/report/source-report.ts";

/** The table's part of the store's schema. */
export const heldSchema =
  "CREATE TABLE IF NOT EXISTS hold (source TEXT PRIMARY KEY, embargo TEXT, at INTEGER, held INTEGER) WITHOUT ROWID;";

/** Says that a source is held back, or that it has an embargo, past or to come. */
export interface StoredHold {
  /** Whether it was held back when it was read. */
  held: boolean;
  /** ISO 8601. */
  embargo?: string;
}

/** The sources that are held back or have an embargo. */
export class HeldTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  put(source: string, hold: StoredHold | undefined): void {
    this.#sql.run("DELETE FROM hold WHERE source = ?", source);
    if (!hold) return;
    const { held, embargo = null } = hold;
    const at = embargo === null ? null : Date.parse(embargo);
    this.#sql.run("INSERT INTO hold VALUES (?, ?, ?, ?)", source, embargo, at, held ? 1 : 0);
  }

  /** The sources that have to be read again, because at this time they are held back and were not, or the other way round. */
  due(now: number): string[] {
    const sql = "SELECT source FROM hold WHERE at IS NOT NULL AND held <> (at > ?)";
    return this.#sql.column(sql, now);
  }

  /** What is held back, by source. */
  held(): (Held & { source: string })[] {
    const sql = "SELECT source, embargo FROM hold WHERE held = 1 ORDER BY source";
    return this.#sql
      .rows<[string, string | null]>(sql)
      .map(([source, until]) => (until === null ? { source } : { source, until }));
  }
}
