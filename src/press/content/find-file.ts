import { accessSync, constants, lstatSync, readdirSync, statSync } from "node:fs";
import { join, parse as parsePath } from "node:path";
import { leadsOutside } from "#press/files/inside-folder.ts";
import { toError } from "#press/report/to-error.ts";

/** Where the media of an article are looked for. */
export interface MediaPlace {
  /** The folder of the article's text. */
  folder: string;
  /** The folders that links may lead into: the content folder and the `linkedFolders` of site.json. */
  roots: readonly string[];
}

/** A file's name as the disk spells it, or what is wrong with it, in words that follow its name. */
export type FoundFile = { file: string } | { fault: string };

// In bytes.
const maxBytes = 2_000_000_000;

const missing =
  "does not lie beside the article, so a quiet frame stands in its place. Put it there, or take its name out.";

/** Finds a file that an article names: by the exact name, or by one that differs only in how Unicode composes its letters. */
export function findFile(name: string, { folder, roots }: MediaPlace): FoundFile {
  const file = exists(join(folder, name)) ? name : recomposed(name, folder);
  if (file === undefined) return { fault: faultOfMissing(name, folder) };
  const path = join(folder, file);
  // Before the file is opened: reading a device or a pipe may never end.
  const fault = faultOfLink(path, roots) ?? faultOfFile(path);
  return fault ? { fault } : { file };
}

function faultOfLink(path: string, roots: readonly string[]): string | undefined {
  if (!leadsOutside(path, roots)) return undefined;
  return "is a link that leads out of the content folder or nowhere, so a quiet frame stands in its place. Put the file itself there, or name the folder that it leads to in `linkedFolders` of site.json.";
}

function faultOfFile(path: string): string | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile())
      return "is a folder or a device and no file, so a quiet frame stands in its place. Put a picture or video there, or take its name out.";
    if (stats.size > maxBytes)
      return `has ${stats.size} bytes, and more than ${maxBytes} are not published, so a quiet frame stands in its place. Put a smaller one there.`;
    accessSync(path, constants.R_OK);
    return undefined;
  } catch (error) {
    return `cannot be read (${toError(error).message}), so a quiet frame stands in its place. See that it is there and may be read.`;
  }
}

function faultOfMissing(name: string, folder: string): string {
  const alike = namesInFolder(folder).find((one) => fold(one) === fold(name));
  if (alike === undefined) return missing;
  return `does not lie beside the article, but ${alike} does: names must agree in capital and small letters. A quiet frame stands in its place. Write the one as the other.`;
}

function recomposed(name: string, folder: string): string | undefined {
  const composed = name.normalize("NFC");
  return namesInFolder(folder).find((one) => one.normalize("NFC") === composed);
}

/** Finds a file of the same name but for its ending. The first ending for which there is one counts. */
export function siblingOf(
  file: string,
  endings: readonly string[],
  folder: string,
): string | undefined {
  const siblings = namesInFolder(folder);
  const stem = parsePath(file).name.normalize("NFC");
  return endings
    .map((ending) => siblings.find((one) => one.normalize("NFC") === `${stem}.${ending}`))
    .find((one) => one !== undefined);
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function exists(path: string): boolean {
  try {
    // Also true of a link that leads nowhere.
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

// The last listing is kept, since thousands of articles in one folder ask for its names.
let listed: { folder: string; changed: number; names: string[] } | undefined;
// In milliseconds. A folder that changed so shortly ago may change again and keep the time.
const grain = 50;

function namesInFolder(folder: string): string[] {
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
