import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** Puts text into a file, by way of a draft, so that it is there whole or not at all. */
export function putWhole(draft: string, file: string, text: string): void {
  const handle = openSync(draft, "w");
  try {
    writeAll(handle, Buffer.from(text));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
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

/** Adds bytes at the end of a file, to which they are all added, or none of them. */
export function appendWhole(file: string, bytes: Uint8Array): void {
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
