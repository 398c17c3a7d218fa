import { lstatSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** Finds what is in the way of a file of a site: what has its path, or a file where one of its folders has to be. */
export function findObstacle(out: string, path: string): string | undefined {
  if (isTaken(out, path)) return path;
  for (let at = dirname(path); at !== "/"; at = dirname(at))
    if (isTaken(out, at)) return isFolder(join(out, at)) ? undefined : at;
  return undefined;
}

/** Tells whether anything is at a path of a site, even a link that leads nowhere. */
export function isTaken(out: string, path: string): boolean {
  try {
    return lstatSync(join(out, path), { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A part of the path is a file.
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
