import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { BuildStore } from "./build-store.ts";
import type { SiteRecord } from "#press/site-folder/site-record.ts";
import { removeSqlite } from "#press/files/sqlite.ts";
import { factsOf } from "#press/files/file-stamp.ts";

/** What the last run remembered is not as it was left. */
class DamagedStore extends Error {}

// https://sqlite.org/rescode.html: an error in a statement (a table is missing), a file that cannot be written, damage, a file that cannot be opened, and no database at all.
const codes = new Set([1, 8, 11, 14, 26]);

/** Tells whether an error means that the store cannot be used. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedStore) return true;
  const { code, errcode = 0 } = error as { code?: string; errcode?: number };
  return code === "ERR_SQLITE_ERROR" && codes.has(errcode & 0xff);
}

/** Makes the folder of a store, though a file may stand in its place. */
export function makeFolderOf(store: string): void {
  const folder = dirname(store);
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
}

/** Opens what the last run remembered; what another hand has changed since is thrown away. */
export function openStore(file: string, record: SiteRecord): BuildStore {
  const facts = record.meta("store");
  const isOfIt = facts !== undefined && facts !== "" && record.meta("writer") === file;
  if (isOfIt && existsSync(file) && facts !== factsOf(file))
    throw new DamagedStore("Another hand has changed it.");
  const store = new BuildStore(file);
  // During a run, and after one that was cut off, the facts do not hold; SQLite itself keeps the store whole.
  if (facts) record.setMeta("store", "");
  return store;
}

/** Closes the store, and notes in the record how it was left. */
export function leaveStore(store: BuildStore, file: string, record: SiteRecord): void {
  store.close();
  record.setMeta("store", factsOf(file));
}

/** Throws a store away, and whatever stands in its place. */
export function forgetStore(file: string): void {
  for (const ending of ["", ".draft", ".lock"]) removeSqlite(file + ending);
}
