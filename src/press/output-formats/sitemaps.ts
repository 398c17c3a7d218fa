import { toUrl } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** A page as a sitemap names it, and when its words last changed: ISO 8601. */
export interface Place {
  path: string;
  changed?: string | undefined;
}

/** An article as the sitemap of news names it. */
export interface NewsPlace extends Place {
  headline: string;
  language: string;
  datePublished: string;
}

/** The most addresses that the protocol allows in one file. */
export const mostPlaces = 50_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Turns pages into a sitemap (sitemaps.org, 0.9). */
export function sitemap(site: Masthead, places: readonly Place[]): string {
  return file(
    "urlset",
    namespace,
    places.map((place) => `<url>${locOf(site, place)}</url>`),
  );
}

/** Turns the sitemaps of a site into their index. */
export function sitemapIndex(site: Masthead, sitemaps: readonly Place[]): string {
  return file(
    "sitemapindex",
    namespace,
    sitemaps.map((place) => `<sitemap>${locOf(site, place)}</sitemap>`),
  );
}

/** Turns the newest articles into a sitemap for news (Google, 0.9). */
export function newsSitemap(site: Masthead, places: readonly NewsPlace[]): string {
  const urls = places.map((place) => `<url>${locOf(site, place)}${newsOf(site, place)}</url>`);
  return file("urlset", `${namespace} ${news}`, urls);
}

function newsOf({ name }: Masthead, { headline, language, datePublished }: NewsPlace): string {
  const publication = element("news:name", name) + element("news:language", shortened(language));
  return `<news:news><news:publication>${publication}</news:publication>${element("news:publication_date", datePublished)}${element("news:title", headline)}</news:news>`;
}

// Two or three letters, but for Chinese, of which there are two.
function shortened(language: string): string {
  const { language: primary, script, region } = new Intl.Locale(language).maximize();
  if (primary !== "zh") return primary;
  return script === "Hant" || region === "TW" ? "zh-tw" : "zh-cn";
}

function locOf(site: Masthead, { path, changed }: Place): string {
  return element("loc", toUrl(site, path)) + (changed ? element("lastmod", changed) : "");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function file(root: string, attributes: string, items: readonly string[]): string {
  return `${declaration}<${root} ${attributes}>\n${items.map((item) => `${item}\n`).join("")}</${root}>\n`;
}
