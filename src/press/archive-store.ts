import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Entry } from "#edition/arrange.ts";
import type { Problem } from "#model/problem.ts";
import { PublisherError } from "./publisher-error.ts";

/** A file of the content folder as it was last seen: bytes, and milliseconds. */
export interface Seen {
  path: string;
  size: number;
  modified: number;
}

/** What was made of one source. */
export interface Reading {
  source: string;
  /** Of the source's bytes. */
  hash: string;
  problems: Problem[];
  article?: Composed;
}

/** An article, taken apart for its pages. */
export interface Composed {
  datePublished: string;
  /** The last part of the path that it asks for. */
  slug: string;
  topics: string[];
  hasVideo: boolean;
  headlineKey: string;
  /** The headlines that its cross-links may name, as keys. */
  links: string[];
  /** A MinHash of its words. */
  signature: Uint8Array;
  /** JSON of a card whose addresses begin at the article's own. */
  card: string;
  /** JSON of a submission. */
  submission: string;
  /** JSON of the files that stand beside its page: pairs of a name and where it lies. */
  files: string;
}

/** An entry, and where it came from. */
export interface StoredEntry extends Entry {
  source: string;
  slug: string;
}

const schema = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, size INTEGER, modified REAL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS source (path TEXT PRIMARY KEY, hash TEXT, published INTEGER, problems TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS article (
    at INTEGER, source TEXT, id INTEGER, date TEXT, slug TEXT, path TEXT, topics TEXT, video INTEGER,
    headline TEXT, PRIMARY KEY (at, source)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS by_source ON article (source);
  CREATE INDEX IF NOT EXISTS by_path ON article (path, id);
  CREATE INDEX IF NOT EXISTS by_headline ON article (headline, at, source);
  CREATE TABLE IF NOT EXISTS words (
    id INTEGER PRIMARY KEY, signature BLOB, card TEXT, files TEXT, submission TEXT
  );
  CREATE TABLE IF NOT EXISTS link (headline TEXT, source TEXT, PRIMARY KEY (headline, source)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS link_by_source ON link (source);
  CREATE TABLE IF NOT EXISTS pending (path TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** The press's memory of a content folder, in one SQLite file: what it read, what it made of it, and which pages still wait to be pressed. */
export class ArchiveStore {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, { readOnly = false } = {}) {
    mkdirSync(dirname(file), { recursive: true });
    this.#db = new DatabaseSync(file, { readOnly });
    if (readOnly) return;
    this.#db.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536",
    );
    this.#db.exec(schema);
  }

  close(): void {
    this.#db.close();
  }

  /** Runs changes that hold together or not at all. */
  async transact(change: () => void | Promise<void>): Promise<void> {
    this.#db.exec("BEGIN IMMEDIATE");
    try {
      await change();
      this.#db.exec("COMMIT");
    } catch (error) {
      this.#db.exec("ROLLBACK");
      throw error;
    }
  }

  /** Keeps what was changed so far, within a transaction that may as well hold in parts. */
  keepSoFar(): void {
    this.#db.exec("COMMIT; BEGIN IMMEDIATE");
  }

  meta(key: string): string | undefined {
    return this.#get<{ value: string }>("SELECT value FROM meta WHERE key = ?", key)?.value;
  }

  setMeta(key: string, value: string): void {
    this.#run("INSERT OR REPLACE INTO meta VALUES (?, ?)", key, value);
  }

  seen(): Map<string, Seen> {
    const rows = this.#rows("SELECT path, size, modified FROM file") as [string, number, number][];
    return new Map(rows.map(([path, size, modified]) => [path, { path, size, modified }]));
  }

  see({ path, size, modified }: Seen): void {
    this.#run("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", path, size, modified);
  }

  forget(path: string): void {
    this.#run("DELETE FROM file WHERE path = ?", path);
  }

  hashOf(source: string): string | undefined {
    return this.#get<{ hash: string }>("SELECT hash FROM source WHERE path = ?", source)?.hash;
  }

  /** What the warnings and errors of all sources come to, and how many articles there are. */
  counts(): { sources: number; unpublished: number; articles: number } {
    return this.#get(
      "SELECT count(*) AS sources, coalesce(sum(1 - published), 0) AS unpublished, (SELECT count(*) FROM article) AS articles FROM source",
    )!;
  }

  /** The problems of all sources that have some. */
  problems(): { source: string; published: boolean; problems: Problem[] }[] {
    const rows = this.#rows(
      "SELECT path, published, problems FROM source WHERE problems <> '[]' ORDER BY path",
    ) as [string, number, string][];
    return rows.map(([source, published, problems]) => ({
      source,
      published: published === 1,
      problems: JSON.parse(problems) as Problem[],
    }));
  }

  /** Sources in a folder whose articles name files beside them. */
  withFilesIn(folder: string): string[] {
    const rows = this.#rows(
      "SELECT path FROM source WHERE path > ? AND path < ? AND (hash LIKE '%+')",
      folder,
      `${folder}\u{10ffff}`,
    ) as [string][];
    return rows.map(([path]) => path);
  }

  put({ source, hash, problems, article }: Reading): void {
    this.#run(
      "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)",
      source,
      hash,
      article ? 1 : 0,
      JSON.stringify(problems),
    );
    this.#removeArticle(source);
    if (!article) return;
    const { datePublished: date, links } = article;
    const id = this.#run(
      "INSERT INTO words (signature, card, files, submission) VALUES (?, ?, ?, ?)",
      article.signature,
      article.card,
      article.files,
      article.submission,
    );
    this.#run(
      "INSERT INTO article VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?)",
      Date.parse(date),
      source,
      id,
      date,
      article.slug,
      JSON.stringify(article.topics),
      article.hasVideo ? 1 : 0,
      article.headlineKey,
    );
    for (const key of new Set(links)) this.#run("INSERT INTO link VALUES (?, ?)", key, source);
  }

  remove(source: string): void {
    this.#run("DELETE FROM source WHERE path = ?", source);
    this.#removeArticle(source);
  }

  #removeArticle(source: string): void {
    this.#run("DELETE FROM words WHERE id IN (SELECT id FROM article WHERE source = ?)", source);
    this.#run("DELETE FROM article WHERE source = ?", source);
    this.#run("DELETE FROM link WHERE source = ?", source);
  }

  /** All entries, oldest first. */
  entries(): StoredEntry[] {
    const topicLists = new Map<string, string[]>();
    const rows = this.#rows(
      "SELECT source, date, path, topics, video, slug FROM article ORDER BY at, source",
    ) as [string, string, string, string, number, string][];
    return rows.map(([source, datePublished, path, list, video, slug]) => {
      const topics = topicLists.get(list) ?? (JSON.parse(list) as string[]);
      topicLists.set(list, topics);
      return { source, datePublished, path, topics, hasVideo: video === 1, slug };
    });
  }

  /** The articles of one source or path, as far as a change can be told by it. */
  imprintOf(source: string): { path: string; headline: string; imprint: string } | undefined {
    return this.#get(
      "SELECT path, headline, card || files || submission AS imprint FROM article JOIN words USING (id) WHERE source = ?",
      source,
    );
  }

  setPath(source: string, path: string): void {
    this.#run("UPDATE article SET path = ? WHERE source = ?", path, source);
  }

  card(path: string): string | undefined {
    return this.#get<{ card: string }>(
      "SELECT card FROM article JOIN words USING (id) WHERE path = ?",
      path,
    )?.card;
  }

  submission(path: string): { submission: string; files: string } | undefined {
    return this.#get(
      "SELECT submission, files FROM article JOIN words USING (id) WHERE path = ?",
      path,
    );
  }

  /** The path of the newest article with a headline. */
  pathOfHeadline(key: string): string | undefined {
    return this.#get<{ path: string }>(
      "SELECT path FROM article WHERE headline = ? ORDER BY at DESC, source DESC LIMIT 1",
      key,
    )?.path;
  }

  /** The paths of the articles with a cross-link that may name a headline. */
  linkersTo(key: string): string[] {
    const rows = this.#rows(
      "SELECT path FROM link JOIN article USING (source) WHERE link.headline = ?",
      key,
    ) as [string][];
    return rows.map(([path]) => path);
  }

  signatures(): { source: string; day: string; headline: string; signature: Uint8Array }[] {
    const rows = this.#rows(
      "SELECT source, substr(date, 1, 10), headline, signature FROM article JOIN words USING (id)",
    ) as [string, string, string, Uint8Array][];
    return rows.map(([source, day, headline, signature]) => ({ source, day, headline, signature }));
  }

  pending(): string[] {
    return (this.#rows("SELECT path FROM pending") as [string][]).map(([path]) => path);
  }

  await(path: string): void {
    this.#run("INSERT OR IGNORE INTO pending VALUES (?)", path);
  }

  clearPending(): void {
    this.#run("DELETE FROM pending");
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #run(sql: string, ...values: (string | number | Uint8Array)[]): number {
    return Number(this.#prepare(sql).run(...values).lastInsertRowid);
  }

  #get<Row>(sql: string, ...values: string[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  // As arrays: an object for each of a hundred thousand rows takes four times as long.
  #rows(sql: string, ...values: string[]): unknown[][] {
    const statement = this.#db.prepare(sql);
    statement.setReturnArrays(true);
    return statement.all(...values) as unknown as unknown[][];
  }
}

/** Takes the lock of a press's memory until the process ends; throws a PublisherError where another press holds it. */
export function lockArchive(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new PublisherError(
      "Another press is at work on this folder. Wait until it is done, or end it; this one has changed nothing.",
    );
  }
  return lock;
}
