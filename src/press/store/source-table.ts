import type { Problem } from "#model/problem.ts";
import type { Sqlite } from "#press/files/sqlite.ts";
import type { IngestedSource } from "./stored-article.ts";

/** The table's part of the store's schema. */
export const sourceSchema =
  "CREATE TABLE IF NOT EXISTS source (path TEXT PRIMARY KEY, has_files INTEGER, published INTEGER, problems TEXT) WITHOUT ROWID;";

/** The sources that were read, and their problems. */
export class SourceTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  put({ source, hasFiles, problems, article, hold }: IngestedSource): void {
    this.#sql.run(
      "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)",
      source,
      hasFiles ? 1 : 0,
      article || hold?.held ? 1 : 0,
      JSON.stringify(problems),
    );
  }

  remove(source: string): void {
    this.#sql.run("DELETE FROM source WHERE path = ?", source);
  }

  /** How many sources and articles there are, and how many sources cannot be published. */
  counts(): { sources: number; unpublished: number; articles: number } {
    const sql =
      "SELECT count(*), coalesce(sum(1 - published), 0), (SELECT count(*) FROM article) FROM source";
    const [sources, unpublished, articles] = this.#sql.row<[number, number, number]>(sql) ?? [
      0, 0, 0,
    ];
    return { sources, unpublished, articles };
  }

  /** The problems of all sources that have some. */
  problems(): { source: string; published: boolean; problems: Problem[] }[] {
    const sql = "SELECT path, published, problems FROM source WHERE problems <> '[]' ORDER BY path";
    return this.#sql.rows<[string, number, string]>(sql).map(([source, published, problems]) => ({
      source,
      published: published === 1,
      problems: JSON.parse(problems),
    }));
  }

  /** The sources in a folder whose articles name files beside them. */
  withFilesIn(folder: string): string[] {
    const sql = "SELECT path FROM source WHERE path > ? AND path < ? AND has_files = 1";
    return this.#sql.column(sql, folder, `${folder}\u{10ffff}`);
  }
}
