/** Turns a URL's path, below the base path, into the path of a page: decoded, and ending in a slash. */
export function pathOf(pathname: string): string {
  const path = decode(pathname);
  return path.endsWith("/") ? path : `${path}/`;
}

function decode(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    // A malformed escape names no page; as it stands it leads to "not found".
    return pathname;
  }
}
