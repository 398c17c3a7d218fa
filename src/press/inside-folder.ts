import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Tells whether a file or folder lies, once all links on the way to it are followed, outside of every one of these folders, or is hidden in them; what leads nowhere or in a circle lies outside. */
export function leadsOutside(path: string, roots: readonly string[]): boolean {
  const real = realPath(path);
  if (real === undefined) return true;
  return !roots.some((root) => {
    const realRoot = realPath(root);
    return realRoot !== undefined && isShownIn(real, realRoot);
  });
}

/** Follows all links on the way to a file or folder; gives nothing where they lead nowhere or in a circle. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isShownIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // A way up begins with a dot as well.
  return !isAbsolute(way) && !way.split(sep).some(isHidden);
}

/** Tells by its name whether a file or folder is hidden. */
export function isHidden(name: string): boolean {
  return name.startsWith(".");
}
