import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";

/** Makes a folder, and those above it that are missing. Node's own recursive way does not end below /proc, where the system says that folders are not there that are. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

/** Throws a PublisherError if a folder that is missing cannot be made. */
export function checkCanMake(folder: string): void {
  try {
    makeFolder(folder);
    rmdirSync(folder);
  } catch (error) {
    const { code, message } = toError(error);
    throw new PublisherError(
      `The folder ${folder} cannot be made (${code ?? message}). See that its place is there and may be written to, or name another. Nothing was changed.`,
    );
  }
}
