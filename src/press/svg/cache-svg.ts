import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasCacheFile, writeCacheFile } from "#press/files/cache-entry.ts";
import { hashOf } from "#press/files/hash-file.ts";
import { readSvg } from "./read-svg.ts";
import { sanitizeSvg } from "./sanitize-svg.ts";

// Raise it with every change to what is kept of an SVG, and with another version of the library.
const cacheVersion = 2;

/** Sanitizes an SVG file, and returns the path of the result in a cache folder. Throws where it cannot be read. */
export function cacheSanitizedSvg(file: string, cache: string): string {
  const text = readSvg(file);
  // Not named .svg, so that it is not sanitized again.
  const cached = join(cache, `${hashOf(`${cacheVersion}\n${text}`)}.sanitized`);
  if (!hasCacheFile(cached))
    writeCacheFile(cached, (draft) => writeFileSync(draft, sanitizeSvg(text)));
  return cached;
}
