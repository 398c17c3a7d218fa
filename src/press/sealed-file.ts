import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { threadId } from "node:worker_threads";
import { hashFile } from "./hash-file.ts";
import { isSealedIn } from "./sealed-folder.ts";

/** Puts a file into the cache with a note of what it holds, so that damage shows: whole or not at all, since another build may be doing the same. */
export function keepSealed(file: string, make: (draft: string) => void): void {
  const draft = `${file}.${process.pid}-${threadId}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    make(draft);
    writeFileSync(sealOf(draft), hashFile(draft) ?? "");
    renameSync(sealOf(draft), sealOf(file));
    renameSync(draft, file);
  } finally {
    for (const left of [draft, sealOf(draft)]) rmSync(left, { force: true });
  }
}

/** Tells whether a file of the cache is there, and as it was put there. */
export function isKept(file: string): boolean {
  return existsSync(sealOf(file)) && fitsSeal(file);
}

/** Tells whether a file is one of the cache and is not as it was put there. */
export function isDamaged(file: string): boolean {
  return existsSync(sealOf(file)) ? !fitsSeal(file) : isSealedIn(dirname(file), file) === false;
}

function fitsSeal(file: string): boolean {
  return readFileSync(sealOf(file), "utf8") === hashFile(file);
}

function sealOf(file: string): string {
  return `${file}.seal`;
}
