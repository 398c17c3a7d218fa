import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFile } from "./hash-file.ts";
import { filesBelow } from "./list-files.ts";

const name = "sealed.json";

/** Notes in a folder of the cache what lies in it, so that damage shows. */
export function sealFolder(folder: string): void {
  const files = filesBelow(folder).map((path) => [path, hashFile(join(folder, path))]);
  writeFileSync(join(folder, name), JSON.stringify(files));
}

/** Tells whether a folder of the cache holds all that was sealed in it, unchanged. */
export function isSealed(folder: string): boolean {
  const files = sealsIn(folder);
  return files?.every(([path, hash]) => hashFile(join(folder, path)) === hash) ?? false;
}

/** Tells whether a file in a folder of the cache is as it was sealed; undefined where none was. */
export function isSealedIn(folder: string, file: string): boolean | undefined {
  const sealed = sealsIn(folder)?.find(([path]) => join(folder, path) === file);
  return sealed && hashFile(file) === sealed[1];
}

function sealsIn(folder: string): [path: string, hash: string][] | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, name), "utf8")) as [string, string][];
  } catch {
    return undefined;
  }
}
