import type { Sqlite } from "#press/files/sqlite.ts";

/** The table's part of the record's schema. */
export const fileSchema =
  "CREATE TABLE IF NOT EXISTS file (folder TEXT, name TEXT, hash TEXT, PRIMARY KEY (folder, name)) WITHOUT ROWID;";

/** Stands for the hash of a file that was there before, and that no build is known to have written. */
export const unknownHash = "?";

/** The files that builds wrote, by path, each with the hash of what was written. */
export class FileTable {
  readonly #sql: Sqlite;

  constructor(sql: Sqlite) {
    this.#sql = sql;
  }

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

  /** Removes the files of others that the site has not replaced. */
  removeUnknown(): void {
    this.#sql.run("DELETE FROM file WHERE hash = ?", unknownHash);
  }

  /** All paths with their hashes, in order of their folders. */
  all(): Map<string, string> {
    const rows = this.#sql.rows<[string, string, string]>("SELECT folder, name, hash FROM file");
    return new Map(rows.map(([folder, name, hash]) => [folder + name, hash]));
  }

  /** The names and hashes of the files in a folder itself, not below it. */
  inFolder(folder: string): Map<string, string> {
    const sql = "SELECT name, hash FROM file WHERE folder = ?";
    return new Map(this.#sql.rows<[string, string]>(sql, folder));
  }

  folders(): string[] {
    return this.#sql.column("SELECT DISTINCT folder FROM file");
  }
}

function split(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf("/") + 1;
  return [path.slice(0, at), path.slice(at)];
}
