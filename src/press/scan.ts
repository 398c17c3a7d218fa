import { readdirSync, statSync } from "node:fs";

/** A folder's own files as they were seen, in one text, so that what has not changed is compared at one go. */
export interface Listing {
  /** Ends with `/`, and begins with none. */
  folder: string;
  /** Each file's name, size in bytes and moment of its last change in milliseconds, all ended by `/`, which no name has. */
  files: string;
}

// A file that changed this short a time before it was looked at may change once more without a new time.
const grain = 50;

/** Lists what lies in a folder and in those below it; hidden files are left out. */
export function* scan(root: string, folder = ""): Generator<Listing> {
  let files = "";
  for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
    const path = folder + entry.name;
    if (entry.isDirectory()) yield* scan(root, `${path}/`);
    else if (!entry.name.startsWith(".")) files += `${entry.name}/${look(`${root}/${path}`)}/`;
  }
  yield { folder, files };
}

function look(path: string): string {
  const { size, modified } = sizeAndTime(path);
  const settled = Date.now() - modified > grain;
  return `${size}/${settled ? modified : unsettled}`;
}

/** A file's size in bytes and the moment of its last change, as they stand. */
export function factsOf(path: string): string {
  const { size, modified } = sizeAndTime(path);
  return `${size}/${modified}`;
}

function sizeAndTime(path: string): { size: number; modified: number } {
  const facts = statSync(path, { throwIfNoEntry: false });
  const modified = Math.max(facts?.mtimeMs ?? 0, facts?.ctimeMs ?? 0);
  return { size: facts?.size ?? -1, modified };
}

/** Stands for the moment of a file that may be changing still, and what tells that a listing has one. */
export const unsettled = "-";
export const mayChange = `/${unsettled}/`;

/** Turns a listing's text into what was seen of each file, by name. */
export function filesIn(files: string): Map<string, string> {
  const parts = files.split("/");
  const found = new Map<string, string>();
  for (let at = 0; at + 2 < parts.length; at += 3)
    found.set(parts[at]!, `${parts[at + 1]}/${parts[at + 2]}`);
  return found;
}
