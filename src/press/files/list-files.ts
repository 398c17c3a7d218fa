import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Lists all files below a folder, by path with a slash before it, in order; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll("\\", "/"),
    )
    .toSorted();
}
