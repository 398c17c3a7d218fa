import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { noFileMessage } from "./entry-problem.ts";
import { type Borders, targetOf } from "./link-target.ts";
import { toError } from "#press/report/to-error.ts";

/** The bytes that an article may have: as many as a long novel. */
export const largestText = 1_000_000;

/** The lines that it may have: its page and the feeds have to be made in the memory of one thread. */
export const mostLines = 20_000;

// Opening a pipe does not wait for somebody to write into it, and a link is not followed unseen.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Reads the file of an article, a link that stays in the content folder included; throws an error that says what to do where it is none, or too large. */
export function readFile(path: string, borders: Borders): Uint8Array {
  const file = openText(path, borders);
  try {
    const facts = fstatSync(file);
    if (!facts.isFile()) throw new Error(noFileMessage);
    if (facts.size > largestText) throw new Error(tooLarge(facts.size));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Says what is wrong with a text that is too long to be shown; nothing where none is. */
export function tooManyLines(text: string): string | undefined {
  // Most texts are shorter than that.
  if (text.length < mostLines) return undefined;
  let lines = 1;
  for (const _end of text.matchAll(/\r\n?|[\n\u2028\u2029]/gu)) lines += 1;
  if (lines <= mostLines) return undefined;
  return `The file has ${lines} lines, and an article may have ${mostLines}. Cut it into several articles.`;
}

function openText(path: string, borders: Borders): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    if (toError(error).code !== "ELOOP")
      throw new Error(refusal(path, toError(error)), { cause: error });
  }
  const target = targetOf(path, borders);
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
  return `The file has ${inMegabytes(size)}, and an article may have ${inMegabytes(largestText)}. Cut it into several articles.`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
