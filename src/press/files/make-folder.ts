import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { PublisherError } from "#press/report/publisher-error.ts";

/** Makes a folder, and those above it where they are missing. Node's own way does not end where the system says of a folder that is there that it is not, as below /proc. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

/** Makes sure that a folder can be made that is not there; throws a PublisherError where it cannot. */
export function refuseUnmakeable(folder: string): void {
  try {
    makeFolder(folder);
    rmdirSync(folder);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new PublisherError(
      `The folder ${folder} cannot be made (${reason}). See that its place is there and may be written to, or name another. Nothing was changed.`,
    );
  }
}
