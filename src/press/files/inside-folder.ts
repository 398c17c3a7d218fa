import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Follows all links on the way to a file or folder, and tells whether it is outside of all these folders, or hidden in them. A link that leads nowhere, or in a circle, leads outside. */
export function leadsOutside(path: string, roots: readonly string[]): boolean {
  const real = realPath(path);
  if (real === undefined) return true;
  return !roots.some((root) => {
    const realRoot = realPath(root);
    return realRoot !== undefined && isShownIn(real, realRoot);
  });
}

/** Follows all links on the way to a file or folder; undefined where they lead nowhere or in a circle. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isShownIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  // A way out begins with `..`, which counts as hidden.
  return !isAbsolute(way) && !way.split(sep).some(isHidden);
}

/** Tells by its name whether a file or folder is hidden. */
export function isHidden(name: string): boolean {
  return name.startsWith(".");
}
