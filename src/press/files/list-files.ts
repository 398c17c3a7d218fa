import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Lists all files in a folder, at any depth, by path with a slash in front, in order. Without the folder, there are none. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll("\\", "/"),
    )
    .toSorted();
}
