import { decodePath } from "#model/paths.ts";

/** Turns a URL's path, below the base path, into the path of a page: decoded, and ending in a slash. */
export function pathOf(pathname: string): string {
  const path = decodePath(pathname);
  return path.endsWith("/") ? path : `${path}/`;
}
