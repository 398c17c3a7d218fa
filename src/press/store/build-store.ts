import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Sqlite } from "#press/files/sqlite.ts";
import { addressSchema, AddressTable } from "./address-table.ts";
import { articleSchema, ArticleTable } from "./article-table.ts";
import { dirtyPageSchema, DirtyPageTable } from "./dirty-page-table.ts";
import { folderSchema, FolderTable } from "./folder-table.ts";
import { heldSchema, HeldTable } from "./held-table.ts";
import { linkSchema, LinkTable } from "./link-table.ts";
import { publishedSchema, PublishedTable } from "./published-table.ts";
import { signatureSchema, SignatureTable } from "./signature-table.ts";
import { sourceSchema, SourceTable } from "./source-table.ts";
import { indexSchema, IndexTable } from "./index-table.ts";
import { termSchema, TermTable } from "./term-table.ts";
import type { IngestedSource } from "./stored-article.ts";

const schema = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
  ${folderSchema}
  ${sourceSchema}
  ${heldSchema}
  ${articleSchema}
  ${publishedSchema}
  ${linkSchema}
  ${signatureSchema}
  ${addressSchema}
  ${dirtyPageSchema}
  ${termSchema}
  ${indexSchema}
`;

const schemaVersion = createHash("sha256").update(schema).digest().readUInt32LE() >>> 1;

const settings =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536";
const draftSettings =
  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536";
const readOnlySettings = "PRAGMA cache_size = -16384";

/** What builds remember of a content folder, in one SQLite file: what was read, what was made of it, and which pages have to be written again. */
export class BuildStore {
  readonly #file: string;
  readonly #sql: Sqlite;
  readonly folders: FolderTable;
  readonly sources: SourceTable;
  readonly holds: HeldTable;
  readonly articles: ArticleTable;
  readonly published: PublishedTable;
  readonly links: LinkTable;
  readonly signatures: SignatureTable;
  /** The addresses of all articles, past and present. */
  readonly addresses: AddressTable;
  readonly dirtyPages: DirtyPageTable;
  readonly terms: TermTable;
  readonly indexed: IndexTable;
  #isNew = false;

  constructor(file: string, { readOnly = false } = {}) {
    mkdirSync(dirname(file), { recursive: true });
    this.#file = file;
    this.#sql = new Sqlite(file, { readOnly });
    this.folders = new FolderTable(this.#sql);
    this.sources = new SourceTable(this.#sql);
    this.holds = new HeldTable(this.#sql);
    this.articles = new ArticleTable(this.#sql);
    this.published = new PublishedTable(this.#sql);
    this.links = new LinkTable(this.#sql);
    this.signatures = new SignatureTable(this.#sql);
    this.addresses = new AddressTable(this.#sql);
    this.dirtyPages = new DirtyPageTable(this.#sql);
    this.terms = new TermTable(this.#sql);
    this.indexed = new IndexTable(this.#sql);
    if (readOnly) this.#sql.exec(readOnlySettings);
    else if (this.#sql.value("PRAGMA user_version") === schemaVersion) this.#sql.exec(settings);
    else this.#startDraft();
  }

  /** Whether this run made it, and it is not persisted yet. */
  get isNew(): boolean {
    return this.#isNew;
  }

  // What another version of Broadsheet kept can be made again. Nothing depends on the draft until it is persisted, so it is
  // written without care for power cuts.
  #startDraft(): void {
    this.#isNew = true;
    this.#sql.close();
    rmSync(this.#draft, { force: true });
    this.#sql.open(this.#draft);
    this.#sql.exec(`${draftSettings}; ${schema} PRAGMA user_version = ${schemaVersion}`);
  }

  get #draft(): string {
    return `${this.#file}.draft`;
  }

  /** Puts a new store in the place of the one before. */
  persist(): void {
    if (!this.#isNew) return;
    this.#sql.close();
    flush(this.#draft);
    for (const ending of ["-wal", "-shm"]) rmSync(this.#file + ending, { force: true });
    renameSync(this.#draft, this.#file);
    this.#sql.open(this.#file);
    this.#sql.exec(settings);
    this.#isNew = false;
  }

  close(): void {
    this.#sql.close();
  }

  /** Makes all of some changes, or none. */
  async transact<Result>(change: () => Result | Promise<Result>): Promise<Result> {
    this.#sql.exec("BEGIN IMMEDIATE");
    try {
      const result = await change();
      this.#sql.exec("COMMIT");
      return result;
    } catch (error) {
      // A draft has no journal to roll back from.
      if (!this.#isNew) this.#sql.exec("ROLLBACK");
      throw error;
    }
  }

  meta(key: string): string | undefined {
    return this.#sql.value("SELECT value FROM meta WHERE key = ?", key);
  }

  setMeta(key: string, value: string): void {
    this.#sql.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", key, value);
  }

  /** Keeps what was made of a source, in place of what was made of it before. */
  put(ingested: IngestedSource): void {
    const { source, article, hold } = ingested;
    this.sources.put(ingested);
    this.holds.put(source, hold);
    this.#removeArticle(source);
    if (!article) return;
    const id = this.published.put(article);
    this.articles.put(source, id, article);
    this.signatures.put(id, article.signature);
    this.terms.put(article.terms);
    this.links.put(source, article.links);
  }

  /** Forgets a source and its article. */
  remove(source: string): void {
    this.sources.remove(source);
    this.holds.put(source, undefined);
    this.#removeArticle(source);
  }

  #removeArticle(source: string): void {
    const id = this.articles.idOf(source);
    if (id === undefined) return;
    this.published.remove(id);
    this.signatures.remove(id);
    this.articles.remove(source);
    this.links.remove(source);
  }
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}
