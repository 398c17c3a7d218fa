import { decodePath } from "#model/paths.ts";

/** Splits the address that a request line gives into path and query, whatever a client may have written there. */
export function splitUrl(url = "/"): { pathname: string; search: string } {
  const at = url.indexOf("?");
  return at < 0
    ? { pathname: url, search: "" }
    : { pathname: url.slice(0, at), search: url.slice(at) };
}

// No file has these in its name, and names of dots lead out of their folder.
const misleading = /[/\\\0]|^\.{1,2}$/u;

/** Turns the path of a URL into the path of a file, each of its names decoded; undefined where one of them is malformed or would lead elsewhere. */
export function filePathOf(pathname: string): string | undefined {
  try {
    const names = pathname.split("/").map(decodeURIComponent);
    return names.some((name) => misleading.test(name)) ? undefined : names.join("/");
  } catch {
    return undefined;
  }
}

/** Turns the path of a URL into one from the site's root, without the base path, however that is escaped; undefined where it does not begin with that. */
export function pathBelow(base: string, pathname: string): string | undefined {
  const names = base.split("/").slice(0, -1);
  const parts = pathname.split("/");
  const isBelow = names.every((name, at) => decodePath(parts[at] ?? "") === decodePath(name));
  return isBelow ? `/${parts.slice(names.length).join("/")}` : undefined;
}
