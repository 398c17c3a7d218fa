import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { BuildStore } from "./build-store.ts";
import type { SiteRecord } from "#press/site-folder/site-record.ts";
import { removeSqlite, sqliteCode } from "#press/files/sqlite.ts";
import { stampOf } from "#press/files/file-stamp.ts";

/** Says that the store is not as the last run left it. */
class DamagedStore extends Error {}

// https://sqlite.org/rescode.html: an error in a statement (a table is missing), a file that cannot be written, damage, a
// file that cannot be opened, and no database at all.
const codes = new Set([1, 8, 11, 14, 26]);

/** Tells whether an error means that the store cannot be used. */
export function isDamage(error: unknown): error is Error {
  if (error instanceof DamagedStore) return true;
  return codes.has(sqliteCode(error));
}

/** Makes the folder of a store, even where a file has its name. */
export function makeFolderOf(store: string): void {
  const folder = dirname(store);
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
}

/** Opens the store of the last run. Throws where somebody else has changed it since, so that it is thrown away. */
export function openStore(file: string, record: SiteRecord): BuildStore {
  const stamp = record.meta("store");
  const isKnown = stamp !== undefined && stamp !== "" && record.meta("writer") === file;
  if (isKnown && existsSync(file) && stamp !== stampOf(file))
    throw new DamagedStore("Another program has changed it.");
  const store = new BuildStore(file);
  // The stamp is wrong during a run, and after one that was cut off. There, SQLite itself keeps the store consistent.
  if (stamp) record.setMeta("store", "");
  return store;
}

/** Closes the store, and notes its stamp in the record. */
export function closeStore(store: BuildStore, file: string, record: SiteRecord): void {
  store.close();
  record.setMeta("store", stampOf(file));
}

/** Deletes a store, or whatever has its name. */
export function deleteStore(file: string): void {
  for (const ending of ["", ".draft", ".lock"]) removeSqlite(file + ending);
}
