import { join } from "node:path";
import { hashFile, isPlainFile } from "#press/files/hash-file.ts";
import { isCorrupt, removeSqlite, Sqlite } from "#press/files/sqlite.ts";
import { type Intent, removed, setAside } from "./write-journal.ts";

const schema = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS file (folder TEXT, name TEXT, hash TEXT, PRIMARY KEY (folder, name)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS unshipped (path TEXT PRIMARY KEY, deed TEXT) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS unlisted (path TEXT PRIMARY KEY, hash TEXT) WITHOUT ROWID;
  PRAGMA user_version = 1;
`;

// A record that a power cut damages is made anew from what the site shows.
const quickly =
  "PRAGMA synchronous = OFF; PRAGMA journal_mode = TRUNCATE; PRAGMA busy_timeout = 5000";

/** The hash of a file that was there before, and that no build is known to have written. */
export const unknownHash = "?";

/** Lists the files that builds wrote into the folder of a site, each with its hash: so a build tells its own files from those of others. */
export class SiteRecord {
  readonly #sql: Sqlite;

  /** Opens or makes the record in a file; throws where that is none. */
  constructor(file: string, { readOnly = false } = {}) {
    this.#sql = new Sqlite(file, { readOnly });
    if (!readOnly) this.#sql.exec(quickly + ";" + schema);
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

  get isEmpty(): boolean {
    return this.#sql.value("SELECT 1 FROM file LIMIT 1") === undefined;
  }

  /** The hash of a file as it was written. */
  hashOf(path: string): string | undefined {
    const sql = "SELECT hash FROM file WHERE folder = ? AND name = ?";
    return this.#sql.value(sql, ...split(path));
  }

  put(path: string, hash: string): void {
    this.#sql.run("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", ...split(path), hash);
  }

  remove(path: string): void {
    this.#sql.run("DELETE FROM file WHERE folder = ? AND name = ?", ...split(path));
  }

  /** Forgets everything but what the lists have yet to say. */
  clear(): void {
    this.#sql.exec(`
      INSERT OR IGNORE INTO unlisted SELECT folder || name, hash FROM file;
      DELETE FROM file; DELETE FROM meta WHERE key <> 'aside'; DELETE FROM unshipped;
    `);
  }

  /** Drops the files of others that the site has not replaced. */
  forgetUnknown(): void {
    this.#sql.run("DELETE FROM file WHERE hash = ?", unknownHash);
  }

  /** All paths with their hashes, in order of their folders. */
  files(): Map<string, string> {
    const rows = this.#sql.rows<[string, string, string]>("SELECT folder, name, hash FROM file");
    return new Map(rows.map(([folder, name, hash]) => [folder + name, hash]));
  }

  /** The names and hashes of the files that lie in a folder itself. */
  filesIn(folder: string): Map<string, string> {
    return new Map(
      this.#sql.rows<[string, string]>("SELECT name, hash FROM file WHERE folder = ?", folder),
    );
  }

  folders(): string[] {
    return this.#sql.column("SELECT DISTINCT folder FROM file");
  }

  /** What was done to a file since it was shipped. */
  unshipped(path: string): string | undefined {
    return this.#sql.value("SELECT deed FROM unshipped WHERE path = ?", path);
  }

  allUnshipped(): Map<string, string> {
    return new Map(this.#sql.rows<[string, string]>("SELECT path, deed FROM unshipped"));
  }

  setUnshipped(path: string, change: string): void {
    this.#sql.run("INSERT OR REPLACE INTO unshipped VALUES (?, ?)", path, change);
  }

  forgetUnshipped(): void {
    this.#sql.run("DELETE FROM unshipped");
  }

  /** Notes a file that may be different from what the lists say. */
  noteUnlisted(path: string): void {
    this.#sql.run("INSERT OR IGNORE INTO unlisted VALUES (?, ?)", path, unknownHash);
  }

  /** The files of which the lists have something to say yet, with their hashes as they were when the lists were last true. */
  unlisted(): Map<string, string> {
    return new Map(this.#sql.rows<[string, string]>("SELECT path, hash FROM unlisted"));
  }

  forgetUnlisted(): void {
    this.#sql.run("DELETE FROM unlisted");
  }

  /** The paths at which runs that were cut off have put files of others aside, and could not say so. */
  get aside(): string[] {
    return JSON.parse(this.meta("aside") ?? "[]") as string[];
  }

  set aside(paths: readonly string[]) {
    this.setMeta("aside", JSON.stringify(paths));
  }

  /** Takes in what a run did to the files of a site, by its journals. Where they leave it open, as after a run that was cut off, the file itself decides. */
  applyJournal(
    journal: ReadonlyMap<string, ReadonlySet<Intent>>,
    site: string,
    isWhole: boolean,
  ): void {
    for (const [path, noted] of journal) {
      const intents = noted.difference(new Set([setAside]));
      const [only] = intents;
      if (only === undefined) continue;
      const now = isWhole && intents.size === 1 ? only : (hashFile(join(site, path)) ?? removed);
      if (now === removed) this.remove(path);
      else if (intents.has(now)) this.put(path, now);
    }
  }
}

/** Opens the record in a file; one that is damaged is thrown away, as if there had been none. */
export function openRecord(file: string): SiteRecord {
  try {
    return new SiteRecord(file);
  } catch (error) {
    // One that cannot be opened now, as while another program has it, is kept.
    if (isPlainFile(file) && !isCorrupt(error)) throw error;
    removeSqlite(file);
    return new SiteRecord(file);
  }
}

function split(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf("/") + 1;
  return [path.slice(0, at), path.slice(at)];
}
