import { createHash, hash } from "node:crypto";
import { closeSync, lstatSync, openSync, readSync } from "node:fs";

const length = 22;
const chunk = 1 << 20;

/** Turns text or bytes into 128 bits of their SHA-256, in base64url. */
export function hashOf(data: string | Uint8Array): string {
  return hash("sha256", data, "base64url").slice(0, length);
}

/** Turns a file of any size into the same hash of its bytes; undefined where there is no plain file, or it cannot be read. */
export function hashFile(path: string): string | undefined {
  // Reading a pipe would wait, and a link leads to another file.
  if (!isPlainFile(path)) return undefined;
  try {
    return hashBytes(openSync(path, "r"));
  } catch {
    return undefined;
  }
}

function hashBytes(file: number): string {
  const buffer = Buffer.allocUnsafe(chunk);
  const sum = createHash("sha256");
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      sum.update(buffer.subarray(0, read));
    return sum.digest("base64url").slice(0, length);
  } finally {
    closeSync(file);
  }
}

/** Tells whether a plain file is at a path: no folder, no link, no pipe. */
export function isPlainFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}
