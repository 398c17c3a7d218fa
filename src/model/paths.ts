import type { Versions } from "./medium.ts";
import type { TopicNotes } from "./page.ts";
import type { Site } from "./site.ts";

const maxSlugLength = 80;

/** Turns a headline or a topic into the last part of a URL: lower case, letters and digits of any script, hyphens. */
export function slugify(text: string): string {
  const known = slugs.get(text);
  if (known !== undefined) return known;
  const slug = toSlug(text);
  if (slugs.size >= maxSlugs) slugs.clear();
  slugs.set(text, slug);
  return slug;
}

// A cache: the same few topics come again and again.
const slugs = new Map<string, string>();
const maxSlugs = 5000;

function toSlug(text: string): string {
  const whole = wordsIn(text).join("-") || "untitled";
  if (whole.length <= maxSlugLength) return whole;
  const cut = whole.lastIndexOf("-", maxSlugLength);
  return cut > 0 ? whole.slice(0, cut) : [...whole].slice(0, maxSlugLength / 2).join("");
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

/** Paths that the app in the browser spells, from the site's root, unencoded. */
export const paths = {
  home: "/",
  topics: "/topics/",
  archive: "/archive/",
  search: "/search/",
  edition: "/edition.json",
  topic: (name: string) => `/topics/${slugify(name)}/`,
  /** Of a day (`2020-01-04`), a month (`2020-01`) or a year (`2020`). */
  period: (period: string) => `/${period.replaceAll("-", "/")}/`,
} as const;

/** Paths that the app in the browser never spells: it finds them in twins. Apart from the others, to keep them out of its scripts. */
export const pagePaths = {
  notFound: "/404.html",
  list: (number: number) => `/page/${number}/`,
  article: (day: string, slug: string) => `${paths.period(day)}${slug}/`,
  periodPage: (period: string, number: number) => `${paths.period(period)}page/${number}/`,
  topics: (number: number) => `/topics/page/${number}/`,
  topic: (slug: string) => `/topics/${slug}/`,
  topicPage: (slug: string, number: number) => `/topics/${slug}/page/${number}/`,
} as const;

const articlePath = /\/\d{4}\/\d\d\/\d\d\/[^/\\?#]+\/$/u;

/** Tells whether a path has the form of an article's. */
export function isArticlePath(path: string): boolean {
  return path.search(articlePath) === 0;
}

/** The path of an article that a URL ends in, whatever its base path; undefined for other pages. */
export function articlePathIn(url: string): string | undefined {
  return articlePath.exec(url)?.[0];
}

/** Tells whether a path has the form of the archive's, or of a page of a day, month or year. */
export function isArchivePath(path: string): boolean {
  return path === paths.archive || periodOfPath(path) !== undefined;
}

/** The day (`2020-01-04`), month or year of a path that has the form of one of its pages. */
export function periodOfPath(path: string): string | undefined {
  const [, period] = periodPath.exec(path) ?? [];
  return period?.replaceAll("/", "-");
}

/** The year, the month and the day of a period, as far as it names them: `2020`, `2020-01`. */
export function wideningTo(period: string): string[] {
  return [4, 7, 10].filter((length) => length <= period.length).map((to) => period.slice(0, to));
}

const periodPath = /^\/(\d{4}(?:\/\d\d){0,2})\/(?:page\/\d+\/)?$/u;

/** Turns a topic's name into the path of its page: the one given in `elsewhere`, or else its slug's. */
export function topicPath(name: string, elsewhere: TopicNotes["topicPaths"] = {}): string {
  return (Object.hasOwn(elsewhere, name) && elsewhere[name]) || paths.topic(name);
}

/** The file name of a picture in one width and format. */
export function versionName(stem: string, width: number, ending: string): string {
  return `${stem}-${width}.${ending}`;
}

/** Turns a picture's path and versions into the paths of its files: a set for each format, the best first. */
export function versionSets(src: string, { stem, widths, fallback }: Versions) {
  const folder = folderOf(src);
  const endings = { avif: "image/avif", webp: "image/webp", [fallback]: mimeTypes[fallback] };
  return Object.entries(endings).map(([ending, type]) => ({
    type,
    versions: widths.map((width) => ({ path: folder + versionName(stem, width, ending), width })),
  }));
}

const mimeTypes = { jpg: "image/jpeg", png: "image/png" };

const plainWidth = 1200;

/** Picks the version of a picture that every program can show: JPEG or PNG, at most 1,200 pixels wide if there is one. */
export function plainVersion(src: string, { stem, widths, fallback }: Versions) {
  const width = widths.findLast((one) => one <= plainWidth) ?? widths[0] ?? 0;
  return { path: folderOf(src) + versionName(stem, width, fallback), width };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
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
  return rootOf(site).base;
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
  return rootOf(site).origin + toHref(site, path);
}

// A page has a hundred references, and parsing a URL takes its time.
const roots = new Map<string, { origin: string; base: string }>();

function rootOf({ url }: Pick<Site, "url">): { origin: string; base: string } {
  const known = roots.get(url);
  if (known) return known;
  const { origin, pathname } = new URL(url);
  const root = { origin, base: pathname.endsWith("/") ? pathname : `${pathname}/` };
  roots.set(url, root);
  return root;
}

/** Decodes the path of a URL. An escaped slash stays escaped, since no file name has one. A path with a malformed escape stays as it is. */
export function decodePath(pathname: string): string {
  if (!pathname.includes("%")) return pathname;
  try {
    return pathname
      .split("/")
      .map((segment) => decodeURIComponent(segment).replaceAll("/", "%2F"))
      .join("/");
  } catch {
    return pathname;
  }
}
