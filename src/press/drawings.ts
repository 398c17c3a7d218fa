import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { readVector } from "./copy-media.ts";
import { safeVector } from "./safe-vector.ts";

// To be raised with any change to what is left of a drawing, by another edition of the library as well.
const edition = 1;

/** Turns a vector picture into the file of the same without what could do harm, kept in the cache of pictures; throws where it cannot be read. */
export function keepDrawing(file: string, cache: string): string {
  const text = readVector(file);
  const sum = createHash("sha256").update(`${edition}\n`).update(text).digest("hex").slice(0, 32);
  // Without the ending of one: it has been cleaned.
  const kept = join(cache, `${sum}.drawing`);
  if (existsSync(kept)) return kept;
  const draft = `${kept}.${process.pid}-${threadId}`;
  mkdirSync(cache, { recursive: true });
  writeFileSync(draft, safeVector(text));
  renameSync(draft, kept);
  return kept;
}
