import type { Sqlite } from "#press/files/sqlite.ts";
import type { TermVector } from "#search/term-vector.ts";
import { toVector } from "./term-table.ts";

/** The tables' part of the store's schema. */
export const indexSchema = `
  CREATE TABLE IF NOT EXISTS indexed (article INTEGER PRIMARY KEY, path TEXT, digest TEXT, day INTEGER, result TEXT);
  CREATE INDEX IF NOT EXISTS indexed_by_path ON indexed (path);
  CREATE INDEX IF NOT EXISTS indexed_by_digest ON indexed (digest);
  CREATE TABLE IF NOT EXISTS word (list INTEGER, word TEXT, count INTEGER, PRIMARY KEY (list, word)) WITHOUT ROWID;
`;

/** An article as search has it. */
export interface IndexedArticle {
  /** Its number in search. */
  article: number;
  path: string;
  /** Of its terms. */
  digest: string;
  /** From 1970. */
  day: number;
  /** JSON of its row in the results. */
  result: string;
}

type Row = [article: number, path: string, digest: string, day: number, result: string];

const columns = "article, path, digest, day, result";

/** What the search of the site holds, as the last build left it, and how many articles have a word in their headlines, topics or authors. */
export class IndexTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  at(path: string): IndexedArticle | undefined {
    const row = this.#sql.row<Row>(`SELECT ${columns} FROM indexed WHERE path = ?`, path);
    return row && toArticle(row);
  }

  /** Those from one number up to, and without, another. */
  range(from: number, to: number): IndexedArticle[] {
    const sql = `SELECT ${columns} FROM indexed WHERE article >= ? AND article < ? ORDER BY article`;
    return this.#sql.rows<Row>(sql, from, to).map(toArticle);
  }

  put({ article, path, digest, day, result }: IndexedArticle): void {
    this.#sql.run(
      "INSERT OR REPLACE INTO indexed VALUES (?, ?, ?, ?, ?)",
      article,
      path,
      digest,
      day,
      result,
    );
  }

  remove(article: number): void {
    this.#sql.run("DELETE FROM indexed WHERE article = ?", article);
  }

  /** Forgets all that is indexed, and all words. */
  clear(): void {
    this.#sql.exec("DELETE FROM indexed; DELETE FROM word;");
  }

  /** Lists all by number, with their terms and words. */
  *all(): Generator<{ article: number; vector: TermVector; words: string }> {
    const sql =
      "SELECT article, hashes, steps, words FROM indexed JOIN term USING (digest) ORDER BY article";
    for (const [article, hashes, steps, words] of this.#sql.iterate<
      [number, Uint8Array, Uint8Array, string]
    >(sql))
      yield { article, vector: toVector([hashes, steps]), words };
  }

  /** How many postings all of them have. */
  get postings(): number {
    const sql = "SELECT total(length(steps)) FROM indexed JOIN term USING (digest)";
    return this.#sql.value<number>(sql) ?? 0;
  }

  /** The first and last days of the articles of a range; undefined where there are none. */
  daysOf(from: number, to: number): { first: number; last: number } | undefined {
    const sql = "SELECT min(day), max(day) FROM indexed WHERE article >= ? AND article < ?";
    const [first = null, last = null] =
      this.#sql.row<[number | null, number | null]>(sql, from, to) ?? [];
    return first === null || last === null ? undefined : { first, last };
  }

  /** Counts a word of a list up or down. */
  countWord(list: number, word: string, by: number): void {
    this.#sql.run(
      "INSERT INTO word VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = count + ?3",
      list,
      word,
      by,
    );
  }

  /** The words of some lists that articles have, with how many have them, the commonest first. */
  wordsIn(from: number, to: number): [word: string, count: number][] {
    const sql =
      "SELECT word, count FROM word WHERE list >= ? AND list < ? AND count > 0 ORDER BY count DESC, word";
    return this.#sql.rows(sql, from, to);
  }

  /** The words of the articles from a number on, as one text each. */
  wordsSince(article: number): string[] {
    const sql = "SELECT words FROM indexed JOIN term USING (digest) WHERE article >= ?";
    return this.#sql.column(sql, article);
  }
}

function toArticle([article, path, digest, day, result]: Row): IndexedArticle {
  return { article, path, digest, day, result };
}
