import { isPlainFile } from "#press/files/hash-file.ts";
import { isCorrupt, removeSqlite, Sqlite } from "#press/files/sqlite.ts";
import { fileSchema, FileTable } from "./file-table.ts";
import { unlistedSchema, RelistTable } from "./relist-table.ts";
import { uploadSchema, UploadListCopy } from "./upload-list-copy.ts";

const schema = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
  ${fileSchema}
  ${uploadSchema}
  ${unlistedSchema}
  PRAGMA user_version = 1;
`;

// A record that a power cut damages is made again from what the site shows.
const settings =
  "PRAGMA synchronous = OFF; PRAGMA journal_mode = TRUNCATE; PRAGMA busy_timeout = 5000";

/** What builds remember of the folder of a site, in one SQLite file. By it, a build tells its own files from those of others. */
export class SiteRecord {
  readonly #sql: Sqlite;
  readonly files: FileTable;
  readonly uploads: UploadListCopy;
  readonly unlisted: RelistTable;

  /** Opens or makes the record in a file; throws if the file is something else. */
  constructor(file: string, { readOnly = false } = {}) {
    this.#sql = new Sqlite(file, { readOnly });
    this.files = new FileTable(this.#sql);
    this.uploads = new UploadListCopy(this.#sql);
    this.unlisted = new RelistTable(this.#sql);
    if (!readOnly) this.#sql.exec(`${settings}; ${schema}`);
    this.#sql.rows("SELECT count(*) FROM (SELECT * FROM file LIMIT 1)");
  }

  close(): void {
    this.#sql.close();
  }

  /** Makes all of some changes, or none. */
  transact(change: () => void): void {
    this.#sql.exec("BEGIN IMMEDIATE");
    try {
      change();
      this.#sql.exec("COMMIT");
    } catch (error) {
      this.#sql.exec("ROLLBACK");
      throw error;
    }
  }

  meta(key: string): string | undefined {
    return this.#sql.value("SELECT value FROM meta WHERE key = ?", key);
  }

  setMeta(key: string, value: string): void {
    this.#sql.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", key, value);
  }

  /** Forgets everything but what the lists for uploads have yet to say. */
  clear(): void {
    this.#sql.exec(`
      INSERT OR IGNORE INTO unlisted SELECT folder || name, hash FROM file;
      DELETE FROM file; DELETE FROM meta WHERE key <> 'aside'; DELETE FROM upload;
    `);
  }

  /** The paths of files of others that were set aside by runs that ended before they could say so. */
  get aside(): string[] {
    return JSON.parse(this.meta("aside") ?? "[]");
  }

  set aside(paths: readonly string[]) {
    this.setMeta("aside", JSON.stringify(paths));
  }
}

/** Opens the record in a file. One that is damaged is thrown away, as if there had been none. */
export function openRecord(file: string): SiteRecord {
  try {
    return new SiteRecord(file);
  } catch (error) {
    // Another program may have it open: then it is kept.
    if (isPlainFile(file) && !isCorrupt(error)) throw error;
    removeSqlite(file);
    return new SiteRecord(file);
  }
}
