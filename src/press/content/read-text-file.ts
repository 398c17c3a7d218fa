import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { noFileMessage } from "./entry-problems.ts";
import { type ContentFolder, resolveLink } from "./resolve-link.ts";
import { toError } from "#press/report/to-error.ts";

/** As many as a long novel has. */
export const maxTextBytes = 1_000_000;

/** The page and the feeds of an article have to fit into the memory of one thread. */
export const maxTextLines = 20_000;

// Does not wait for somebody to write into a pipe, and does not follow a link unseen.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Reads the file of an article; follows a link that stays in the content folder. Throws an error that says what to do where it is no file, or too large. */
export function readTextFile(path: string, folder: ContentFolder): Uint8Array {
  const file = open(path, folder);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Error(noFileMessage);
    if (stats.size > maxTextBytes) throw new Error(tooLarge(stats.size));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Says what is wrong with a text that has too many lines; undefined where it has not. */
export function tooManyLines(text: string): string | undefined {
  // Most texts are shorter than that.
  if (text.length < maxTextLines) return undefined;
  let lines = 1;
  for (const _end of text.matchAll(/\r\n?|[\n\u2028\u2029]/gu)) lines += 1;
  if (lines <= maxTextLines) return undefined;
  return `The file has ${lines} lines, and an article may have ${maxTextLines}. Cut it into several articles.`;
}

function open(path: string, folder: ContentFolder): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    if (toError(error).code !== "ELOOP")
      throw new Error(refusal(path, toError(error)), { cause: error });
  }
  const target = resolveLink(path, folder);
  if (target.kind === "refused") throw new Error(target.message);
  if (target.kind !== "file") throw new Error(noFileMessage);
  return openSync(target.real, flags);
}

function refusal(path: string, { code, message }: NodeJS.ErrnoException): string {
  // The code of a socket.
  if (code === "ENXIO") return noFileMessage;
  return code === "ENOENT" && path.includes("\ufffd")
    ? "The file's name is not UTF-8, so the file cannot be found. Rename it."
    : `The file cannot be read (${message}). See that it is there and may be read.`;
}

function tooLarge(size: number): string {
  return `The file has ${inMegabytes(size)}, and an article may have ${inMegabytes(maxTextBytes)}. Cut it into several articles.`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
