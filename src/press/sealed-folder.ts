import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFile } from "./hash-file.ts";
import { filesBelow } from "./sweep.ts";

const name = "sealed.json";

/** Notes in a folder of the cache what lies in it, so that damage shows. */
export function sealFolder(folder: string): void {
  const files = filesBelow(folder).map((path) => [path, hashFile(join(folder, path))]);
  writeFileSync(join(folder, name), JSON.stringify(files));
}

/** Tells whether a folder of the cache holds all that was sealed in it, unchanged. */
export function isSealed(folder: string): boolean {
  try {
    const files = JSON.parse(readFileSync(join(folder, name), "utf8")) as [string, string][];
    return files.every(([path, hash]) => hashFile(join(folder, path)) === hash);
  } catch {
    return false;
  }
}
