import { accessSync, constants, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { leadsOutside } from "#press/files/inside-folder.ts";
import { toError } from "#press/report/to-error.ts";

/** Where files beside an article are looked for. */
export interface Beside {
  /** The folder that the article's text lies in. */
  folder: string;
  /** The folders that links may lead into: that of the content, and those that `site.json` names. */
  roots: readonly string[];
}

/** A file's name as the disk spells it, or what is wrong with the file in words that follow its name. */
export type Found = { file: string } | { fault: string };

/** Bytes. */
const largest = 2_000_000_000;

const absent =
  "does not lie beside the article, so a quiet frame stands in its place. Put it there, or take its name out.";

/** Finds the file that an article names beside it: by the exact name, or by one that differs only in how Unicode composes its letters. */
export function findFile(name: string, { folder, roots }: Beside): Found {
  const file = exists(join(folder, name)) ? name : spelledAnew(name, folder);
  if (file === undefined) return { fault: faultOfAbsent(name, folder) };
  const path = join(folder, file);
  // Asked before the file is opened: a device or a pipe may never end.
  const fault = faultOfPlace(path, roots) ?? faultOfFile(path);
  return fault ? { fault } : { file };
}

function faultOfPlace(path: string, roots: readonly string[]): string | undefined {
  if (!leadsOutside(path, roots)) return undefined;
  return "is a link that leads out of the content folder or nowhere, so a quiet frame stands in its place. Put the file itself there, or name the folder that it leads to in `linkedFolders` of site.json.";
}

function faultOfFile(path: string): string | undefined {
  try {
    const facts = statSync(path);
    if (!facts.isFile())
      return "is a folder or a device and no file, so a quiet frame stands in its place. Put a picture or video there, or take its name out.";
    if (facts.size > largest)
      return `has ${facts.size} bytes, and more than ${largest} are not published, so a quiet frame stands in its place. Put a smaller one there.`;
    accessSync(path, constants.R_OK);
    return undefined;
  } catch (error) {
    return `cannot be read (${toError(error).message}), so a quiet frame stands in its place. See that it is there and may be read.`;
  }
}

function faultOfAbsent(name: string, folder: string): string {
  const alike = namesIn(folder).find((one) => fold(one) === fold(name));
  if (alike === undefined) return absent;
  return `does not lie beside the article, but ${alike} does: names must agree in capital and small letters. A quiet frame stands in its place. Write the one as the other.`;
}

function spelledAnew(name: string, folder: string): string | undefined {
  const composed = name.normalize("NFC");
  return namesIn(folder).find((one) => one.normalize("NFC") === composed);
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function exists(path: string): boolean {
  try {
    // A link that leads nowhere is there as well.
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

// Remembered, since thousands of articles in one folder ask for its names.
let listed: { folder: string; changed: number; names: string[] } | undefined;
// A folder that changed this short a time ago may change once more without a new time.
const grain = 50;

/** Lists what lies in a folder, by name; nothing where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    const changed = statSync(folder).mtimeMs;
    if (listed?.folder === folder && listed.changed === changed) return listed.names;
    const names = readdirSync(folder).toSorted();
    listed = Date.now() - changed > grain ? { folder, changed, names } : undefined;
    return names;
  } catch {
    return [];
  }
}
