import type { Versions } from "./medium.ts";
import type { TopicPaths } from "./page.ts";
import type { Site } from "./site.ts";

const longestSlug = 80;

/** Turns a headline or a topic into the last part of a URL: lower case, letters and digits of any script, hyphens. */
export function slugify(text: string): string {
  const known = slugs.get(text);
  if (known !== undefined) return known;
  const slug = toSlug(text);
  if (slugs.size >= slugsKept) slugs.clear();
  slugs.set(text, slug);
  return slug;
}

// An edition names its few topics again and again.
const slugs = new Map<string, string>();
const slugsKept = 5000;

function toSlug(text: string): string {
  const whole = wordsIn(text).join("-") || "untitled";
  if (whole.length <= longestSlug) return whole;
  const cut = whole.slice(0, longestSlug + 1).lastIndexOf("-");
  return cut > 0 ? whole.slice(0, cut) : [...whole].slice(0, longestSlug / 2).join("");
}

/** Turns a text into the words that a slug is made of: in lower case, without accents on Latin letters, apostrophes and signs. */
export function wordsIn(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’‘ʼ`´]/gu, "");
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}

/** The paths that the app spells itself, from the site's root, unencoded. */
export const paths = {
  home: "/",
  topics: "/topics/",
  notFound: "/404.html",
  edition: "/edition.json",
  moved: "/moved.json",
  monthMap: (month: string) => `/sitemaps/${month}.xml`,
  topic: (name: string) => `/topics/${slugify(name)}/`,
} as const;

/** The paths of pages that the app finds in twins and need not spell itself. */
export const pagePaths = {
  feed: (number: number) => `/page/${number}/`,
  article: (day: string, slug: string) => `/${day.replaceAll("-", "/")}/${slug}/`,
  topics: (number: number) => `/topics/page/${number}/`,
  topic: (slug: string) => `/topics/${slug}/`,
  topicPage: (slug: string, number: number) => `/topics/${slug}/page/${number}/`,
} as const;

/** Turns a topic's name into the path of its page: the one that a page gives for it, or else the slug of the name. */
export function topicPath(name: string, elsewhere: TopicPaths["topicPaths"] = {}): string {
  return Object.hasOwn(elsewhere, name) ? elsewhere[name]! : paths.topic(name);
}

/** The name of the file that holds a picture in one width and format. */
export function versionName(stem: string, width: number, ending: string): string {
  return `${stem}-${width}.${ending}`;
}

/** Turns a picture's path and versions into the paths of its files, a set for each format, the best first. */
export function versionSets(src: string, { stem, widths, fallback }: Versions) {
  const folder = src.slice(0, src.lastIndexOf("/") + 1);
  const endings = { avif: "image/avif", webp: "image/webp", [fallback]: mimeTypes[fallback] };
  return Object.entries(endings).map(([ending, type]) => ({
    type,
    versions: widths.map((width) => ({ path: folder + versionName(stem, width, ending), width })),
  }));
}

const mimeTypes = { jpg: "image/jpeg", png: "image/png" };

const widestForAll = 1200;

/** Turns a picture's path and versions into the file that every program can show, of a sensible width. */
export function plainVersion(src: string, versions: Versions) {
  const { versions: plain } = versionSets(src, versions).at(-1)!;
  return plain.findLast(({ width }) => width <= widestForAll) ?? plain[0]!;
}

/** Turns a page's path into that of its JSON twin. */
export function twinPath(path: string): string {
  return `${path}index.json`;
}

/** Turns a page's path into that of its HTML file. */
export function htmlPath(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}

/** The path under which the whole site is served: `/`, or `/paper/` where the site's URL has a path. */
export function basePath(site: Pick<Site, "url">): string {
  return placeOf(site).base;
}

/** Turns a path into a reference that works in a page under the base path, percent-encoded. */
export function toHref(site: Pick<Site, "url">, path: string): string {
  return basePath(site) + encodePath(path.slice(1));
}

/** Turns a path, or a part of one, into the path of a URL: each segment is percent-encoded. */
export function encodePath(path: string): string {
  if (/^[\w./-]*$/u.test(path)) return path;
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Turns a path into the absolute, percent-encoded URL that is shared and canonical. */
export function toUrl(site: Pick<Site, "url">, path: string): string {
  return placeOf(site).origin + toHref(site, path);
}

const places = new Map<string, { origin: string; base: string }>();

// A page has a hundred references, and a URL takes its time to be read.
function placeOf({ url }: Pick<Site, "url">): { origin: string; base: string } {
  const known = places.get(url);
  if (known) return known;
  const { origin, pathname } = new URL(url);
  const place = { origin, base: pathname.endsWith("/") ? pathname : `${pathname}/` };
  places.set(url, place);
  return place;
}

/** Turns the path of a URL back into a page's or file's path, a segment at a time: an escaped slash stays escaped, since no name holds one. A path with a malformed escape, which names nothing, stays as it is. */
export function decodePath(pathname: string): string {
  if (!pathname.includes("%")) return pathname;
  try {
    return pathname.split("/").map(decodeSegment).join("/");
  } catch {
    return pathname;
  }
}

function decodeSegment(segment: string): string {
  return decodeURIComponent(segment).replaceAll("/", "%2F");
}
