import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All files below a folder, by path, with their bytes in base 64. */
export function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    files.map((file) => [file.slice(folder.length), readFileSync(file).toString("base64")]),
  );
}
