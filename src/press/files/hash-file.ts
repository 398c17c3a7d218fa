import { createHash, hash } from "node:crypto";
import { closeSync, lstatSync, openSync, readSync } from "node:fs";

const length = 22;
const chunk = 1 << 20;

/** Turns text or bytes into their name: 128 bits of SHA-256 in base64url. */
export function hashOf(data: string | Uint8Array): string {
  return hash("sha256", data, "base64url").slice(0, length);
}

/** Turns a file of any size into the hash of its bytes; undefined where there is no plain file, or it cannot be read. */
export function hashFile(path: string): string | undefined {
  // A pipe would be waited for, and what a link leads to is another file.
  if (!isPlainFile(path)) return undefined;
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  const buffer = Buffer.allocUnsafe(chunk);
  const sum = createHash("sha256");
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      sum.update(buffer.subarray(0, read));
    return sum.digest("base64url").slice(0, length);
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** Tells whether a plain file stands at a path: no folder, no link, no pipe. */
export function isPlainFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}
