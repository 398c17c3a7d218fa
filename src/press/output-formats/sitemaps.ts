import { toUrl } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** A page in a sitemap. */
export interface SitemapEntry {
  path: string;
  /** When its text last changed, in ISO 8601. */
  changed?: string | undefined;
}

/** An article in the news sitemap. */
export interface NewsEntry extends SitemapEntry {
  headline: string;
  language: string;
  datePublished: string;
}

/** The protocol allows no more in one file. */
export const maxSitemapEntries = 50_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Turns pages into a sitemap (sitemaps.org, 0.9). */
export function sitemap(site: Masthead, entries: readonly SitemapEntry[]): string {
  return file(
    "urlset",
    namespace,
    entries.map((entry) => `<url>${locOf(site, entry)}</url>`),
  );
}

/** Turns the sitemaps of a site into a sitemap index. */
export function sitemapIndex(site: Masthead, sitemaps: readonly SitemapEntry[]): string {
  return file(
    "sitemapindex",
    namespace,
    sitemaps.map((entry) => `<sitemap>${locOf(site, entry)}</sitemap>`),
  );
}

/** Turns the newest articles into a news sitemap (Google, 0.9). */
export function newsSitemap(site: Masthead, entries: readonly NewsEntry[]): string {
  const urls = entries.map((entry) => `<url>${locOf(site, entry)}${newsOf(site, entry)}</url>`);
  return file("urlset", `${namespace} ${news}`, urls);
}

function newsOf({ name }: Masthead, { headline, language, datePublished }: NewsEntry): string {
  const publication = element("news:name", name) + element("news:language", shortened(language));
  return `<news:news><news:publication>${publication}</news:publication>${element("news:publication_date", datePublished)}${element("news:title", headline)}</news:news>`;
}

// ISO 639: two or three letters. Chinese has two codes of its own.
function shortened(language: string): string {
  const { language: primary, script, region } = new Intl.Locale(language).maximize();
  if (primary !== "zh") return primary;
  return script === "Hant" || region === "TW" ? "zh-tw" : "zh-cn";
}

function locOf(site: Masthead, { path, changed }: SitemapEntry): string {
  return element("loc", toUrl(site, path)) + (changed ? element("lastmod", changed) : "");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function file(root: string, attributes: string, items: readonly string[]): string {
  return `${declaration}<${root} ${attributes}>\n${items.map((item) => `${item}\n`).join("")}</${root}>\n`;
}
