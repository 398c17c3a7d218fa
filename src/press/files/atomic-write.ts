import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { threadId } from "node:worker_threads";

/** Makes a file as a draft, and renames it once it is complete. By default the draft is this thread's own, so that others may make the same file at the same time. */
export function makeAtomically(
  file: string,
  make: (draft: string) => void,
  draft = `${file}.${process.pid}-${threadId}`,
): void {
  for (const folder of new Set([dirname(file), dirname(draft)]))
    mkdirSync(folder, { recursive: true });
  try {
    make(draft);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Writes text or bytes to a file in the same way. */
export function writeAtomically(file: string, data: string | Uint8Array, draft?: string): void {
  makeAtomically(file, (to) => writeFileSync(to, data), draft);
}

/** Does the same, and returns once all of it is on the disk, so that it outlasts a power cut. */
export function writeDurably(file: string, text: string, draft: string): void {
  makeAtomically(
    file,
    (to) => {
      const handle = openSync(to, "w");
      try {
        writeAll(handle, Buffer.from(text));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    },
    draft,
  );
  flushFolder(dirname(file));
}

// For the new name of the file. Not every system can open a folder.
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}

/** Adds bytes at the end of a file. Returns once all of them are on the disk; where that fails, throws and leaves the file as it was. */
export function appendDurably(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "a");
  const { size } = fstatSync(handle);
  try {
    writeAll(handle, bytes);
    fsyncSync(handle);
  } catch (error) {
    ftruncateSync(handle, size);
    throw error;
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}
