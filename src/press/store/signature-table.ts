import type { ArticleSignature } from "#edition/near-duplicates.ts";
import type { Sqlite } from "#press/files/sqlite.ts";

/** The table's part of the store's schema. */
export const signatureSchema =
  "CREATE TABLE IF NOT EXISTS signature (id INTEGER PRIMARY KEY, signature BLOB);";

const columns =
  "source, substr(date, 1, 10), headline, signature FROM article JOIN signature USING (id)";
type Row = [source: string, day: string, headline: string, signature: Uint8Array];

/** The signatures by which near duplicates are found. */
export class SignatureTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  put(id: number, signature: Uint8Array): void {
    this.#sql.run("INSERT INTO signature VALUES (?, ?)", id, signature);
  }

  remove(id: number): void {
    this.#sql.run("DELETE FROM signature WHERE id = ?", id);
  }

  /** Those of all articles, by source. */
  *all(): Generator<ArticleSignature> {
    for (const row of this.#sql.iterate<Row>(`SELECT ${columns} ORDER BY source`))
      yield toSignature(row);
  }

  of(source: string): ArticleSignature | undefined {
    const row = this.#sql.row<Row>(`SELECT ${columns} WHERE source = ?`, source);
    return row && toSignature(row);
  }

  /** The sources of the articles with a headline, given as a key, on a day. */
  namesakes(headline: string, day: string): string[] {
    const sql = "SELECT source FROM article WHERE headline = ? AND substr(date, 1, 10) = ?";
    return this.#sql.column(sql, headline, day);
  }

  /** The sources and signatures of the articles that have at least one of some bands in the same place. */
  withAnyBand(
    bands: readonly { from: number; bytes: Uint8Array }[],
  ): [source: string, signature: Uint8Array][] {
    const same = bands.map(
      ({ from, bytes }) => `substr(signature, ${from + 1}, ${bytes.length}) = ?`,
    );
    const sql = `SELECT id, signature FROM signature WHERE ${same.join(" OR ")}`;
    return this.#sql
      .rows<[number, Uint8Array]>(sql, ...bands.map(({ bytes }) => bytes))
      .flatMap(([id, signature]) => this.#sourcesOf(id).map((source) => [source, signature]));
  }

  // No join: nearly always there is nothing to look up, and SQLite would visit all articles.
  #sourcesOf(id: number): string[] {
    return this.#sql.column("SELECT source FROM article WHERE id = ?", id);
  }
}

function toSignature([source, day, headline, signature]: Row): ArticleSignature {
  return { source, day, headline, signature };
}
