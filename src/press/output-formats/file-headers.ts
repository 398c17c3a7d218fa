import { contentType } from "mime-types";

/** How long browsers and networks may keep a file, by what it is. Every host is told by this table: `_headers`, a bucket, and the example for nginx. */
export const cacheControl = {
  // Their names have a hash of their content.
  assets: "public, max-age=31536000, immutable",
  rest: "public, max-age=0, must-revalidate",
} as const;

/** The folder of the files that may be kept for good, below the base path. */
export const assetFolder = "assets/";

/** Turns the path of a file of the site, without a slash in front, into how long it may be kept. */
export function cacheControlOf(path: string): string {
  return path.startsWith(assetFolder) ? cacheControl.assets : cacheControl.rest;
}

/** Turns a path into the media type of the file. One without an ending is text, as `CNAME` and `_headers` are. */
export function contentTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (!name.includes(".", 1)) return "text/plain; charset=utf-8";
  return contentType(name) || "application/octet-stream";
}
