import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeWhole, writeWhole } from "./atomic-write.ts";
import { hashFile } from "./hash-file.ts";
import { isSealedIn } from "./sealed-folder.ts";

/** Puts a file into the cache with a note of what it holds, so that damage shows. */
export function keepSealed(file: string, make: (draft: string) => void): void {
  makeWhole(file, (draft) => {
    make(draft);
    writeWhole(sealOf(file), hashFile(draft) ?? "");
  });
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
