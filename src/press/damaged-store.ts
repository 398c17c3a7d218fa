import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { removeSqlite } from "./sqlite.ts";

/** What the last run remembered is not as it was left. */
export class DamagedStore extends Error {}

// https://sqlite.org/rescode.html: an error in a statement (a table is missing), a file that cannot be written, damage, a file that cannot be opened, and no database at all.
const codes = new Set([1, 8, 11, 14, 26]);

/** Tells whether an error means that the store cannot be used. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedStore) return true;
  const { code, errcode = 0 } = error as { code?: string; errcode?: number };
  return code === "ERR_SQLITE_ERROR" && codes.has(errcode & 0xff);
}

const codesOfContent = new Set([1, 11, 26]);

/** Tells whether an error means that what is in a database file is no use, whoever reads it. */
export function isCorrupt(error: unknown): boolean {
  return codesOfContent.has(((error as { errcode?: number }).errcode ?? 0) & 0xff);
}

/** Makes the folder of a store, though a file may stand in its place. */
export function makeFolderOf(store: string): void {
  const folder = dirname(store);
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
}

/** Throws a store away, and whatever stands in its place. */
export function forgetStore(file: string): void {
  for (const ending of ["", ".draft", ".lock"]) removeSqlite(file + ending);
}
