import { decodePath } from "#model/paths.ts";

/** Turns the path of a URL, without the base path, into the path of a page: decoded, with a slash at its end. */
export function toPagePath(pathname: string): string {
  const path = decodePath(pathname);
  return path.endsWith("/") ? path : `${path}/`;
}
