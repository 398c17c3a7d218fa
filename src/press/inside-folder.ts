import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Tells whether a file or folder lies, once all links on the way to it are followed, outside of every one of these folders; what leads nowhere or in a circle does. */
export function leadsOutside(path: string, roots: readonly string[]): boolean {
  const real = realPath(path);
  if (real === undefined) return true;
  return !roots.some((root) => {
    const realRoot = realPath(root);
    return realRoot !== undefined && isInside(real, realRoot);
  });
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
