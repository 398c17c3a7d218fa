import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readVector } from "./read-svg.ts";
import { hashOf } from "#press/files/hash-file.ts";
import { safeVector } from "./sanitize-svg.ts";
import { hasCacheFile, writeCacheFile } from "#press/files/cache-entry.ts";

// To be raised with any change to what is kept of a drawing, as with another version of the library.
const edition = 2;

/** Turns a vector picture into the file of the same without what could do harm, kept in the cache of pictures; throws where it cannot be read. */
export function keepDrawing(file: string, cache: string): string {
  const text = readVector(file);
  // Not named .svg, so that it is not cleaned again.
  const kept = join(cache, `${hashOf(`${edition}\n${text}`)}.drawing`);
  if (!hasCacheFile(kept)) writeCacheFile(kept, (draft) => writeFileSync(draft, safeVector(text)));
  return kept;
}
