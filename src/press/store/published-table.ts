import { hashOf } from "#press/files/hash-file.ts";
import type { Sqlite } from "#press/files/sqlite.ts";
import type { StoredArticle } from "./stored-article.ts";

/** The tables' part of the store's schema. Cards have a table of their own: lists read many of them, and no texts. */
export const publishedSchema = `
  CREATE TABLE IF NOT EXISTS published (id INTEGER PRIMARY KEY, files TEXT, article TEXT);
  CREATE TABLE IF NOT EXISTS card (id INTEGER PRIMARY KEY, card TEXT);
`;

const digested = "path, headline, own || slug || card || files || published.article";

/** An article's published JSON, and the files beside its page: their names there, and the files to copy. */
export interface PublishedText {
  published: string;
  files: [name: string, from: string][];
}

/** What pages show of articles, as JSON. */
export class PublishedTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  /** Returns the article's new `id`. */
  put({ card, files, published }: StoredArticle): number {
    const sql = "INSERT INTO published (files, article) VALUES (?, ?)";
    const id = this.#sql.run(sql, files, published);
    this.#sql.run("INSERT INTO card VALUES (?, ?)", id, card);
    return id;
  }

  remove(id: number): void {
    this.#sql.run("DELETE FROM published WHERE id = ?", id);
    this.#sql.run("DELETE FROM card WHERE id = ?", id);
  }

  /** The JSON of the card of the article at a path; throws where none is there. */
  card(path: string): string {
    const sql = "SELECT card FROM article JOIN card USING (id) WHERE path = ?";
    const card = this.#sql.value<string>(sql, path);
    if (card === undefined) throw new Error(`No article is at ${path}`);
    return card;
  }

  /** What the page at a path shows; throws where no article is there. */
  article(path: string): PublishedText {
    const sql =
      "SELECT published.article, files FROM article JOIN published USING (id) WHERE path = ?";
    const row = this.#sql.row<[string, string]>(sql, path);
    if (!row) throw new Error(`No article is at ${path}`);
    const [published, files] = row;
    return { published, files: JSON.parse(files) };
  }

  /** What tells whether the article of a source is another one: its path, headline key and a hash of all that pages show of it. */
  digestOf(source: string): ContentDigest | undefined {
    const sql = `SELECT ${digested} FROM article JOIN card USING (id) JOIN published USING (id) WHERE source = ?`;
    const row = this.#sql.row<[string, string, string]>(sql, source);
    if (!row) return undefined;
    const [path, headline, content] = row;
    return { path, headline, contentDigest: hashOf(content) };
  }
}

interface ContentDigest {
  path: string;
  /** As a key. */
  headline: string;
  contentDigest: string;
}
