import type { Entry } from "#edition/arrange.ts";
import type { Claim } from "#edition/permalinks.ts";
import type { Position } from "#wire/copy.ts";
import type { Sqlite } from "#press/files/sqlite.ts";
import type { StoredArticle } from "./stored-article.ts";

/** The table's part of the store's schema. */
export const articleSchema = `
  CREATE TABLE IF NOT EXISTS article (
    at INTEGER, source TEXT, id INTEGER, date TEXT, slug TEXT, own INTEGER, path TEXT, topics TEXT, spellings TEXT, video INTEGER,
    prominence INTEGER, headline TEXT, modified TEXT, dated TEXT, digest TEXT, PRIMARY KEY (at, source)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS by_source ON article (source);
  CREATE INDEX IF NOT EXISTS by_path ON article (path, id);
  CREATE INDEX IF NOT EXISTS by_headline ON article (headline, at, source);
`;

const entryColumns = "source, date, path, topics, spellings, video, prominence, modified";
type EntryRow = [
  source: string,
  date: string,
  path: string,
  topics: string,
  spellings: string | null,
  video: number,
  prominence: number,
  modified: string | null,
];

const claimColumns = "at, source, date, slug, own, json_extract(card, '$.headline')";
type ClaimRow = [
  at: number,
  source: string,
  date: string,
  slug: string,
  own: number,
  headline: string,
];

/** An entry and the source it was made from. */
export interface StoredEntry extends Entry {
  source: string;
}

/** An article as it is to be found. */
export interface SearchableArticle {
  /** Its number in search: that of the first line of its address, from 0. */
  article: number;
  path: string;
  /** Of its terms. */
  digest: string;
  /** JSON of its card. */
  card: string;
}

type SearchableRow = [article: number, path: string, digest: string, card: string];

/** The articles as lists, permalinks and cross-links need them: one row each. The texts themselves are in the PublishedTable, by the same `id`. */
export class ArticleTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

  put(source: string, id: number, article: StoredArticle): void {
    this.#sql.run(
      "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
      Date.parse(article.datePublished),
      source,
      id,
      article.datePublished,
      article.slug,
      article.ownSlug ? 1 : 0,
      JSON.stringify(article.topics),
      article.topicSpellings ? JSON.stringify(article.topicSpellings) : null,
      article.videoSupplied ? 1 : 0,
      article.prominence,
      article.headlineKey,
      article.dateModified ?? null,
      article.datedAt,
      article.terms.digest,
    );
  }

  remove(source: string): void {
    this.#sql.run("DELETE FROM article WHERE source = ?", source);
  }

  /** The `id` of the article of a source. */
  idOf(source: string): number | undefined {
    return this.#sql.value("SELECT id FROM article WHERE source = ?", source);
  }

  setPath(source: string, path: string): void {
    this.#sql.run("UPDATE article SET path = ? WHERE source = ?", path, source);
  }

  sourceAt(path: string): string | undefined {
    return this.#sql.value("SELECT source FROM article WHERE path = ?", path);
  }

  /** The path of the newest article with a headline, given as a key. */
  pathOfHeadline(key: string): string | undefined {
    const sql = "SELECT path FROM article WHERE headline = ? ORDER BY at DESC, source DESC LIMIT 1";
    return this.#sql.value(sql, key);
  }

  /** All entries, oldest first. */
  entries(): StoredEntry[] {
    return toEntries(this.#sql.rows(`SELECT ${entryColumns} FROM article ORDER BY at, source`));
  }

  entriesOf(sources: readonly string[]): StoredEntry[] {
    const sql = `SELECT ${entryColumns} FROM article WHERE source = ?`;
    return toEntries(sources.flatMap((source) => this.#sql.rows<EntryRow>(sql, source)));
  }

  /** What the articles of some sources, or of all, need to be given a path, oldest first. */
  claims(sources?: readonly string[]): Claim[] {
    const sql = `SELECT ${claimColumns} FROM article JOIN card USING (id)`;
    const rows = sources
      ? sources.flatMap((source) => this.#sql.rows<ClaimRow>(`${sql} WHERE source = ?`, source))
      : this.#sql.rows<ClaimRow>(sql);
    return rows.toSorted(byAge).map(toClaim);
  }

  /** What search needs of the article at a path, or of all, by number. */
  searchable(path?: string): SearchableArticle[] {
    const sql =
      "SELECT number - 1, path, digest, card FROM article JOIN address USING (path) JOIN card USING (id)";
    const rows =
      path === undefined
        ? this.#sql.rows<SearchableRow>(`${sql} ORDER BY number`)
        : this.#sql.rows<SearchableRow>(`${sql} WHERE path = ?`, path);
    return rows.map(([article, where, digest, card]) => ({ article, path: where, digest, card }));
  }

  /** The articles dated after a moment, and where in their sources the date stands, oldest first. */
  datedAfter(moment: number): { source: string; date: string; place: Position }[] {
    const sql = "SELECT source, date, dated FROM article WHERE at > ? ORDER BY at, source";
    return this.#sql
      .rows<[string, string, string]>(sql, moment)
      .map(([source, date, dated]) => ({ source, date, place: JSON.parse(dated) }));
  }

  /** The names of all topics that articles have. */
  topics(): Set<string> {
    const lists = this.#sql.column<string>("SELECT DISTINCT topics FROM article");
    return new Set(lists.flatMap(toTopics));
  }

  /** The first source whose article has a topic of exactly this name. */
  sourceOfTopic(name: string): string | undefined {
    const sql = "SELECT source FROM article WHERE instr(topics, ?) ORDER BY at, source LIMIT 1";
    return this.#sql.value(sql, JSON.stringify(name));
  }
}

function byAge([at, source]: ClaimRow, [other, otherSource]: ClaimRow): number {
  return at - other || (source < otherSource ? -1 : 1);
}

function toClaim([, source, datePublished, slug, own, headline]: ClaimRow): Claim {
  return { source, datePublished, headline, slug, ownSlug: own === 1 };
}

// Many articles have the same topics, so their lists are parsed once.
function toEntries(rows: readonly EntryRow[]): StoredEntry[] {
  const known = new Map<string, string[]>();
  const spelled = new Map<string, Record<string, string>>();
  return rows.map(
    ([source, datePublished, path, list, spellings, video, prominence, modified]) => ({
      source,
      datePublished,
      path,
      topics: known.get(list) ?? remember(known, list),
      ...(spellings !== null && {
        topicSpellings: spelled.get(spellings) ?? remember(spelled, spellings),
      }),
      videoSupplied: video === 1,
      prominence,
      ...(modified !== null && { dateModified: modified }),
    }),
  );
}

function remember<Value>(known: Map<string, Value>, json: string): Value {
  const value: Value = JSON.parse(json);
  known.set(json, value);
  return value;
}

function toTopics(json: string): string[] {
  return JSON.parse(json);
}
