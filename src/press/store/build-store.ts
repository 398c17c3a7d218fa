import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Entry } from "#edition/arrange.ts";
import type { Claim } from "#edition/permalinks.ts";
import type { Problem } from "#model/problem.ts";
import type { Place } from "#wire/copy.ts";
import { addressSchema, AddressTable } from "./address-table.ts";
import { type Lock, takeLock } from "#press/files/exclusive-lock.ts";
import { holdSchema, HoldTable, type StoredHold } from "./held-table.ts";
import { signatureSchema, SignatureTable } from "./signature-table.ts";
import { Sqlite } from "#press/files/sqlite.ts";
import { type FolderSnapshot } from "./source-table.ts";

/** What was made of one source. */
export interface IngestedSource {
  source: string;
  /** Of the source's bytes. */
  hash: string;
  problems: Problem[];
  article?: StoredArticle;
  /** Absent where nothing ever holds it back. */
  hold?: StoredHold;
}

/** An article, taken apart for its pages. */
export interface StoredArticle {
  datePublished: string;
  /** JSON of the place where it says so. */
  datedAt: string;
  dateModified?: string;
  /** The last part of the path that it would have without a ledger, and whether the publisher set that. */
  slug: string;
  ownSlug: boolean;
  topics: string[];
  hasVideo: boolean;
  headlineKey: string;
  /** The headlines that its cross-links may name, as keys. */
  links: string[];
  /** A MinHash of its words. */
  signature: Uint8Array;
  /** JSON of a card whose addresses begin at the article's own page. */
  card: string;
  /** JSON of the published article, whose addresses begin at its own page as well. */
  published: string;
  /** JSON of the files that stand beside its page: pairs of a name and where it lies. */
  files: string;
}

/** An entry, and where it came from. */
export interface StoredEntry extends Entry {
  source: string;
}

const schema = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS folder (path TEXT PRIMARY KEY, files TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS source (path TEXT PRIMARY KEY, hash TEXT, published INTEGER, problems TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS article (
    at INTEGER, source TEXT, id INTEGER, date TEXT, slug TEXT, own INTEGER, path TEXT, topics TEXT, video INTEGER,
    headline TEXT, modified TEXT, dated TEXT, PRIMARY KEY (at, source)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS by_source ON article (source);
  CREATE INDEX IF NOT EXISTS by_path ON article (path, id);
  CREATE INDEX IF NOT EXISTS by_headline ON article (headline, at, source);
  CREATE TABLE IF NOT EXISTS words (id INTEGER PRIMARY KEY, files TEXT, published TEXT);
  CREATE TABLE IF NOT EXISTS card (id INTEGER PRIMARY KEY, card TEXT);
  CREATE TABLE IF NOT EXISTS link (headline TEXT, source TEXT, PRIMARY KEY (headline, source)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS link_by_source ON link (source);
  CREATE TABLE IF NOT EXISTS dirty_page (path TEXT PRIMARY KEY) WITHOUT ROWID;
  ${addressSchema}
  ${signatureSchema}
  ${holdSchema}
`;

const schemaVersion = createHash("sha256").update(schema).digest().readUInt32LE() >>> 1;

const safely = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536";

/** The press's memory of a content folder, in one SQLite file: what it read, what it made of it, and which pages still wait to be pressed. */
export class BuildStore {
  readonly #file: string;
  /** The addresses of all articles, past and present. */
  readonly addresses = new AddressTable(() => this.#sql);
  /** What tells which articles say nearly the same. */
  readonly signatures = new SignatureTable(() => this.#sql);
  /** What is held back. */
  readonly holds = new HoldTable(() => this.#sql);
  #sql: Sqlite;
  #fresh = false;

  constructor(file: string, { readOnly = false } = {}) {
    mkdirSync(dirname(file), { recursive: true });
    this.#file = file;
    this.#sql = new Sqlite(file, { readOnly });
    if (readOnly) this.#sql.exec("PRAGMA cache_size = -16384");
    else if (this.#isOfThisSchema()) this.#sql.exec(safely);
    else this.#startAnew();
  }

  /** Whether it began with this run, and is not settled yet. */
  get isNew(): boolean {
    return this.#fresh;
  }

  #isOfThisSchema(): boolean {
    const [[version] = []] = this.#sql.rows("PRAGMA user_version");
    return version === schemaVersion;
  }

  // What an older or newer press kept can be read again. Until it is settled it is a draft that nothing depends on.
  #startAnew(): void {
    this.#sql.close();
    this.#fresh = true;
    rmSync(this.#draft, { force: true });
    this.#sql = new Sqlite(this.#draft);
    this.#sql.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536`,
    );
    this.#sql.exec(`${schema} PRAGMA user_version = ${schemaVersion}`);
  }

  get #draft(): string {
    return `${this.#file}.draft`;
  }

  /** Makes a fresh store last. */
  persist(): void {
    if (!this.#fresh) return;
    this.#sql.close();
    const draft = openSync(this.#draft, "r+");
    fsyncSync(draft);
    closeSync(draft);
    for (const ending of ["-wal", "-shm"]) rmSync(this.#file + ending, { force: true });
    renameSync(this.#draft, this.#file);
    this.#sql = new Sqlite(this.#file);
    this.#sql.exec(safely);
    this.#fresh = false;
  }

  close(): void {
    this.#sql.close();
  }

  /** Makes all of some changes, or none. */
  async transact(change: () => void | Promise<void>): Promise<void> {
    this.#sql.exec("BEGIN IMMEDIATE");
    try {
      await change();
      this.#sql.exec("COMMIT");
    } catch (error) {
      if (!this.#fresh) this.#sql.exec("ROLLBACK");
      throw error;
    }
  }

  meta(key: string): string | undefined {
    return this.#sql.get<{ value: string }>("SELECT value FROM meta WHERE key = ?", key)?.value;
  }

  setMeta(key: string, value: string): void {
    this.#sql.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", key, value);
  }

  /** What was last seen in each folder. */
  folderSnapshots(): Map<string, string> {
    return new Map(this.#sql.rows("SELECT path, files FROM folder") as [string, string][]);
  }

  putFolder({ folder, files }: FolderSnapshot): void {
    this.#sql.run("INSERT OR REPLACE INTO folder VALUES (?, ?)", folder, files);
  }

  removeFolder(folder: string): void {
    this.#sql.run("DELETE FROM folder WHERE path = ?", folder);
  }

  /** What the warnings and errors of all sources come to, and how many articles there are. */
  counts(): { sources: number; unpublished: number; articles: number } {
    return this.#sql.get(
      "SELECT count(*) AS sources, coalesce(sum(1 - published), 0) AS unpublished, (SELECT count(*) FROM article) AS articles FROM source",
    )!;
  }

  /** The names of all topics that articles have. */
  topics(): Set<string> {
    const rows = this.#sql.rows("SELECT DISTINCT topics FROM article") as [string][];
    return new Set(rows.flatMap(([list]) => JSON.parse(list) as string[]));
  }

  /** Whether an article has a topic of this very name. */
  hasTopic(name: string): boolean {
    const sql = "SELECT 1 AS found FROM article WHERE instr(topics, ?) LIMIT 1";
    return this.#sql.get(sql, JSON.stringify(name)) !== undefined;
  }

  /** The first source whose article names a topic so. */
  sourceOfTopic(name: string): string | undefined {
    const sql = "SELECT source FROM article WHERE instr(topics, ?) ORDER BY at, source LIMIT 1";
    return this.#sql.get<{ source: string }>(sql, JSON.stringify(name))?.source;
  }

  /** The problems of all sources that have some. */
  problems(): { source: string; published: boolean; problems: Problem[] }[] {
    const rows = this.#sql.rows(
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
    const rows = this.#sql.rows(
      "SELECT path FROM source WHERE path > ? AND path < ? AND (hash LIKE '%+')",
      folder,
      `${folder}\u{10ffff}`,
    ) as [string][];
    return rows.map(([path]) => path);
  }

  put({ source, hash, problems, article, hold }: IngestedSource): void {
    this.#sql.run(
      "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)",
      source,
      hash,
      article || hold?.held ? 1 : 0,
      JSON.stringify(problems),
    );
    this.holds.put(source, hold);
    this.#removeArticle(source);
    if (!article) return;
    const { datePublished: date, links } = article;
    const id = this.#sql.run(
      "INSERT INTO words (files, published) VALUES (?, ?)",
      article.files,
      article.published,
    );
    this.#sql.run("INSERT INTO card VALUES (?, ?)", id, article.card);
    this.#sql.run("INSERT INTO signature VALUES (?, ?)", id, article.signature);
    this.#sql.run(
      "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)",
      Date.parse(date),
      source,
      id,
      date,
      article.slug,
      article.ownSlug ? 1 : 0,
      JSON.stringify(article.topics),
      article.hasVideo ? 1 : 0,
      article.headlineKey,
      article.dateModified ?? null,
      article.datedAt,
    );
    for (const key of new Set(links)) this.#sql.run("INSERT INTO link VALUES (?, ?)", key, source);
  }

  remove(source: string): void {
    this.#sql.run("DELETE FROM source WHERE path = ?", source);
    this.holds.put(source, undefined);
    this.#removeArticle(source);
  }

  #removeArticle(source: string): void {
    const row = this.#sql.get<{ id: number }>("SELECT id FROM article WHERE source = ?", source);
    if (!row) return;
    for (const table of ["words", "card", "signature"])
      this.#sql.run(`DELETE FROM ${table} WHERE id = ?`, row.id);
    this.#sql.run("DELETE FROM article WHERE source = ?", source);
    this.#sql.run("DELETE FROM link WHERE source = ?", source);
  }

  /** All entries, oldest first. */
  entries(): StoredEntry[] {
    const rows = this.#sql.rows(`SELECT ${entryColumns} FROM article ORDER BY at, source`);
    return toEntries(rows as EntryRow[]);
  }

  /** The articles that are dated after a moment, and the places where they say so, oldest first. */
  datedAfter(moment: number): { source: string; date: string; place: Place }[] {
    const sql = "SELECT source, date, dated FROM article WHERE at > ? ORDER BY at, source";
    const rows = this.#sql.rows(sql, moment) as [string, string, string][];
    return rows.map(([source, date, dated]) => ({
      source,
      date,
      place: JSON.parse(dated) as Place,
    }));
  }

  /** The entries of some sources. */
  entriesOf(sources: readonly string[]): StoredEntry[] {
    const sql = `SELECT ${entryColumns} FROM article WHERE source = ?`;
    return toEntries(sources.flatMap((source) => this.#sql.rows(sql, source) as EntryRow[]));
  }

  /** What the articles of some sources, or of all, need to be given a path, oldest first. */
  claims(sources?: readonly string[]): Claim[] {
    const sql = `SELECT ${claimColumns} FROM article JOIN card USING (id)`;
    const rows = sources
      ? sources.flatMap((source) => this.#sql.rows<ClaimRow>(`${sql} WHERE source = ?`, source))
      : this.#sql.rows<ClaimRow>(sql);
    return rows.toSorted(byAge).map(([, source, datePublished, slug, own, headline]) => ({
      source,
      datePublished,
      headline,
      slug,
      ownSlug: own === 1,
    }));
  }

  /** The articles of one source or path, as far as a change can be told by it. */
  contentDigestOf(
    source: string,
  ): { path: string; headline: string; contentDigest: string } | undefined {
    return this.#sql.get(
      "SELECT path, headline, own || slug || card || files || published AS contentDigest FROM article JOIN card USING (id) JOIN words USING (id) WHERE source = ?",
      source,
    );
  }

  setPath(source: string, path: string): void {
    this.#sql.run("UPDATE article SET path = ? WHERE source = ?", path, source);
  }

  /** The JSON of a card. */
  card(path: string): string | undefined {
    return this.#sql.get<{ card: string }>(
      "SELECT card FROM article JOIN card USING (id) WHERE path = ?",
      path,
    )?.card;
  }

  /** An article's published JSON, and the files that stand beside its page: their names, and where they lie. */
  article(path: string): { published: string; files: [name: string, from: string][] } {
    const { published, files } = this.#sql.get<{ published: string; files: string }>(
      "SELECT published, files FROM article JOIN words USING (id) WHERE path = ?",
      path,
    )!;
    return { published, files: JSON.parse(files) };
  }

  /** The source of the article at a path. */
  sourceAt(path: string): string | undefined {
    return this.#sql.get<{ source: string }>("SELECT source FROM article WHERE path = ?", path)
      ?.source;
  }

  /** The path of the newest article with a headline. */
  pathOfHeadline(key: string): string | undefined {
    return this.#sql.get<{ path: string }>(
      "SELECT path FROM article WHERE headline = ? ORDER BY at DESC, source DESC LIMIT 1",
      key,
    )?.path;
  }

  /** The sources of the articles with a cross-link that may name a headline. */
  linkersTo(key: string): string[] {
    const rows = this.#sql.rows("SELECT source FROM link WHERE headline = ?", key) as [string][];
    return rows.map(([source]) => source);
  }

  dirtyPages(): string[] {
    return (this.#sql.rows("SELECT path FROM dirty_page") as [string][]).map(([path]) => path);
  }

  markDirty(path: string): void {
    this.#sql.run("INSERT OR IGNORE INTO dirty_page VALUES (?)", path);
  }

  clearDirtyPages(): void {
    this.#sql.run("DELETE FROM dirty_page");
  }
}

const claimColumns = "at, source, date, slug, own, json_extract(card, '$.headline')";
type ClaimRow = [number, string, string, string, number, string];

function byAge([at, source]: ClaimRow, [other, otherSource]: ClaimRow): number {
  return at - other || (source < otherSource ? -1 : 1);
}

const entryColumns = "source, date, path, topics, video, modified";
type EntryRow = [string, string, string, string, number, string | null];

function toEntries(rows: readonly EntryRow[]): StoredEntry[] {
  const topicLists = new Map<string, string[]>();
  return rows.map(([source, datePublished, path, list, video, dateModified]) => {
    const topics = topicLists.get(list) ?? (JSON.parse(list) as string[]);
    topicLists.set(list, topics);
    const entry = { source, datePublished, path, topics, hasVideo: video === 1 };
    return dateModified === null ? entry : { ...entry, dateModified };
  });
}

/** Takes the lock of a press's memory until the process ends; throws a PublisherError where another press holds it. */
export function lockStore(file: string): Lock {
  return takeLock(`${file}.lock`, 0, atWork);
}

const atWork =
  "Another press is at work on this folder. Wait until it is done, or end it; this one has changed nothing.";
