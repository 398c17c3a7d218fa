import type { Sqlite } from "#press/files/sqlite.ts";
import type { TermVector } from "#search/term-vector.ts";

/** The table's part of the store's schema. */
export const termSchema =
  "CREATE TABLE IF NOT EXISTS term (digest TEXT PRIMARY KEY, hashes BLOB, steps BLOB, words TEXT) WITHOUT ROWID;";

/** What search needs of an article's text. */
export interface StoredTerms {
  /** A hash of the rest. */
  digest: string;
  vector: TermVector;
  /** The words of its headline, topics and authors, with spaces between. */
  words: string;
}

type Row = [hashes: Uint8Array, steps: Uint8Array, words: string];

/** The terms of articles, by digest. Those of a text that was changed stay until search is brought up to date. */
export class TermTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  put({ digest, vector, words }: StoredTerms): void {
    const hashes = new Uint8Array(vector.hashes.buffer);
    this.#sql.run(
      "INSERT OR IGNORE INTO term VALUES (?, ?, ?, ?)",
      digest,
      hashes,
      vector.steps,
      words,
    );
  }

  /** Throws where there are none of this digest. */
  of(digest: string): StoredTerms {
    const row = this.#sql.row<Row>(
      "SELECT hashes, steps, words FROM term WHERE digest = ?",
      digest,
    );
    if (!row) throw new Error(`No terms have the digest ${digest}`);
    return { digest, vector: toVector(row), words: row[2] };
  }

  /** Removes those of some digests that the index does not have. */
  removeUnused(digests: Iterable<string>): void {
    const sql =
      "DELETE FROM term WHERE digest = ?1 AND NOT EXISTS (SELECT * FROM indexed WHERE digest = ?1)";
    for (const digest of digests) this.#sql.run(sql, digest);
  }

  /** Removes all that the index does not have. */
  removeAllUnused(): void {
    this.#sql.exec("DELETE FROM term WHERE digest NOT IN (SELECT digest FROM indexed)");
  }
}

/** Turns the columns of a vector into it. */
export function toVector([hashes, steps]: [
  hashes: Uint8Array,
  steps: Uint8Array,
  ...unknown[],
]): TermVector {
  return { hashes: new Uint32Array(hashes.slice().buffer), steps };
}
