import { noCharacter } from "#model/characters.ts";
import { slugOfPath } from "#model/path-parts.ts";
import { basePath, decodePath, isArticlePath } from "#model/paths.ts";
import type { Site } from "#model/site.ts";

// In bytes. Disks take names of this length, and paths of about 1,000 bytes, with the site's own folder.
const longestName = 255;
const longestPath = 900;

// A segment of dots alone would lead out of the site.
const segment = String.raw`(?!\.+/)[^/\\?#\u0000-\u001f]+/`;
const isFree = new RegExp(`^/(?:${segment})+$`, "u");

// In any case, since some disks do not tell capitals from small letters.
const ofThePress = /^\/(?:assets|page|sitemaps|topics)\//iu;
const besideAPage = /\/(?:index\.(?:html|json|txt)|card\.jpg|feed\.(?:xml|json)|atom\.xml)\//iu;
const endings =
  "html?|json|xml|txt|svg|png|ico|webmanifest|opml|jpe?g|webp|avif|gif|webm|mp4|vtt|js|css";
const atTheRoot = new RegExp(
  String.raw`^/(?:\.|_headers/|_redirects/|[^/]+\.(?:${endings})/)`,
  "iu",
);
const fileName = new RegExp(String.raw`.\.(?:${endings})$`, "iu");

/** Turns an address in permalinks.tsv into a decoded path from the site's root, without the site's own host and base path. */
export function toSitePath(given: string, site: Pick<Site, "url">): string {
  const { host } = new URL(site.url);
  const [, ownHost, rest = "/"] = /^https?:\/\/([^/?#]*)(\/.*)?$/iu.exec(given) ?? [];
  if (ownHost?.toLowerCase() === host) return belowBase(decodePath(rest), site) ?? given;
  const path = decodePath(given);
  return isArticlePath(path) ? path : (belowBase(path, site) ?? path);
}

function belowBase(path: string, site: Pick<Site, "url">): string | undefined {
  const base = decodePath(basePath(site));
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/** Says why a path cannot be an article's address, present or past. Undefined where it can. */
export function whyRefused(path: string): string | undefined {
  if (!isFree.test(path) || ofThePress.test(path))
    return 'is none that an article can have: such an address begins and ends with "/", has no "?", and is not that of another page of the site';
  if (noCharacter.test(path))
    return "has a code point that a page may not hold, such as a control character";
  if (besideAPage.test(path) || atTheRoot.test(path) || isBesideArticle(path))
    return "would lie where the site has, or may get, a file of its own";
  if (path.split("/").some((name) => Buffer.byteLength(name) > longestName))
    return `has a part of more than ${longestName} bytes, which is too long for the name of a folder`;
  if (Buffer.byteLength(path) > longestPath)
    return `has more than ${longestPath} bytes, which is too long for a disk`;
  return undefined;
}

function isBesideArticle(path: string): boolean {
  const [, , , , , name = ""] = path.split("/");
  return slugOfPath(path) !== undefined && fileName.test(name);
}
