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

/** Makes a file as a draft, and puts it in its place once it is whole. By default the draft is this thread's alone, so that others may make the same file at the same time. */
export function makeWhole(
  file: string,
  make: (draft: string) => void,
  draft = `${file}.${process.pid}-${threadId}`,
): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    make(draft);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Puts text or bytes into a file in the same way. */
export function writeWhole(file: string, data: string | Uint8Array, draft?: string): void {
  makeWhole(file, (to) => writeFileSync(to, data), draft);
}

/** Does the same, and returns once all of it is on the disk. */
export function writeThrough(file: string, text: string, draft: string): void {
  makeWhole(
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

// The new name is on the disk as well; not every system lets a folder be opened.
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}

/** Adds bytes at the end of a file: all of them are on the disk, or it throws and the file is as it was. */
export function appendThrough(file: string, bytes: Uint8Array): void {
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
