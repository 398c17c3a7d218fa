import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeAtomically, writeAtomically } from "./atomic-write.ts";
import { hashFile } from "./hash-file.ts";
import { filesBelow } from "./list-files.ts";

// An entry of the cache is a file or a folder. Each has checksums, so that damage shows. Their names are unlike those that
// a publisher's files have, which are asked for as well.
const ofFile = (file: string) => `${file}.broadsheet-checksum`;
const ofFolder = (folder: string) => join(folder, ".broadsheet-checksums");

/** Puts a file into the cache as a whole. */
export function writeCacheFile(file: string, make: (draft: string) => void): void {
  makeAtomically(file, (draft) => {
    make(draft);
    writeAtomically(ofFile(file), hashFile(draft) ?? "");
  });
}

/** Tells whether a file is in the cache, undamaged. */
export function hasCacheFile(file: string): boolean {
  return existsSync(ofFile(file)) && fitsChecksum(file);
}

/** Puts a folder into the cache as a whole. Where another process has put the same one there meanwhile, that one stays. */
export async function writeCacheFolder(
  folder: string,
  make: (draft: string) => Promise<void>,
  draft = newDraft(folder),
): Promise<void> {
  try {
    await make(draft);
    const files = filesBelow(draft).map((path) => [path, hashFile(join(draft, path))]);
    writeAtomically(ofFolder(draft), JSON.stringify(files));
    if (!hasCacheFolder(folder)) rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    if (!hasCacheFolder(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

// The same thread may be making the same folder twice.
function newDraft(folder: string): string {
  mkdirSync(dirname(folder), { recursive: true });
  return mkdtempSync(`${folder}-`);
}

/** Tells whether a folder is in the cache, and all files that were put there are undamaged. */
export function hasCacheFolder(folder: string): boolean {
  const sums = checksumsIn(folder);
  return sums?.every(([path, sum]) => hashFile(join(folder, path)) === sum) ?? false;
}

/** Tells whether a file of the cache, or of a folder in it, is damaged. A file from elsewhere is not. */
export function isDamaged(file: string): boolean {
  if (existsSync(ofFile(file))) return !fitsChecksum(file);
  const folder = dirname(file);
  const found = checksumsIn(folder)?.find(([path]) => join(folder, path) === file);
  return found !== undefined && hashFile(file) !== found[1];
}

function fitsChecksum(file: string): boolean {
  return readFileSync(ofFile(file), "utf8") === hashFile(file);
}

function checksumsIn(folder: string): [path: string, sum: string][] | undefined {
  try {
    return JSON.parse(readFileSync(ofFolder(folder), "utf8"));
  } catch {
    return undefined;
  }
}
