import type { ArticleSignature } from "#edition/near-duplicates.ts";
import type { Sqlite } from "#press/files/sqlite.ts";

/** The part of the store's schema that is the table's. */
export const signatureSchema =
  "CREATE TABLE IF NOT EXISTS signature (id INTEGER PRIMARY KEY, signature BLOB);";

const signatureColumns =
  "source, substr(date, 1, 10) AS day, headline, signature FROM article JOIN signature USING (id)";

/** What likeness of articles is told by, in the store. */
export class SignatureTable {
  readonly #sql: () => Sqlite;

  constructor(sql: () => Sqlite) {
    this.#sql = sql;
  }

  /** What likeness is told by, of all articles in the order of their sources. */
  *all(): Generator<ArticleSignature> {
    yield* this.#sql().iterate<ArticleSignature>(`SELECT ${signatureColumns} ORDER BY source`);
  }

  /** The same of one article. */
  of(source: string): ArticleSignature | undefined {
    return this.#sql().get(`SELECT ${signatureColumns} WHERE source = ?`, source);
  }

  /** The sources of the articles with a headline, as a key, on a day. */
  namesakes(headline: string, day: string): string[] {
    const sql = "SELECT source FROM article WHERE headline = ? AND substr(date, 1, 10) = ?";
    return (this.#sql().rows(sql, headline, day) as [string][]).map(([source]) => source);
  }

  /** The sources and signatures of the articles whose signature has one of some parts in its place. */
  withOneOf(parts: readonly { from: number; bytes: Uint8Array }[]): [string, Uint8Array][] {
    const same = parts.map(
      ({ from, bytes }) => `substr(signature, ${from + 1}, ${bytes.length}) = ?`,
    );
    const sql = `SELECT id, signature FROM signature WHERE ${same.join(" OR ")}`;
    const rows = this.#sql().rows(sql, ...parts.map(({ bytes }) => bytes)) as [
      number,
      Uint8Array,
    ][];
    return rows.map(([id, signature]) => [this.#sourceOf(id), signature]);
  }

  #sourceOf(id: number): string {
    return this.#sql().get<{ source: string }>("SELECT source FROM article WHERE id = ?", id)!
      .source;
  }
}
