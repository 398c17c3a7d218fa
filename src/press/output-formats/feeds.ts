import { createHash } from "node:crypto";
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { dayOfPath } from "#model/path-parts.ts";
import { basePath, paths, toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Masthead } from "#model/site.ts";
import { articleHtml } from "./article-html.ts";
import { type Enclosure, enclosuresOf, type SizeOf } from "./enclosures.ts";

/** A list of articles that can be followed. */
export interface Feed {
  /** Of the page that shows it. */
  path: string;
  title: string;
  description: string;
  /** Newest first. */
  articles: readonly PublishedArticle[];
  sizeOf: SizeOf;
}

/** The names of a list's feeds, beside its page, with their media types. */
export const feedNames = {
  "feed.xml": "application/rss+xml",
  "atom.xml": "application/atom+xml",
  "feed.json": "application/feed+json",
} as const;

export type FeedName = keyof typeof feedNames;

/** How many articles a feed has, whole. */
export const feedLength = 20;

/** Turns a list into its feeds (RSS 2.0, Atom, JSON Feed 1.1) by name. */
export function feedsOf(site: Masthead, feed: Feed): Record<FeedName, string> {
  const items = feed.articles
    .slice(0, feedLength)
    .map((article) => toItem(site, article, feed.sizeOf));
  const strict = true as const;
  const options = {
    strict,
    stylesheets: [{ type: "text/css", href: `${basePath(site)}feed.css` }],
  };
  return {
    "feed.xml": generateRssFeed(rssOf(site, feed, items), options),
    "atom.xml": generateAtomFeed(atomOf(site, feed, items), options),
    "feed.json": `${JSON.stringify(withItems(generateJsonFeed(jsonOf(site, feed, items), { strict })))}\n`,
  };
}

interface Item {
  id: string;
  url: string;
  title: string;
  html: string;
  published: Date;
  updated: Date;
  enclosures: Enclosure[];
  /** The address of its picture, or else of its card. */
  picture: string | undefined;
  article: PublishedArticle;
}

function toItem(site: Masthead, article: PublishedArticle, sizeOf: SizeOf): Item {
  const enclosures = enclosuresOf(site, article, sizeOf);
  const { path, headline, datePublished, dateModified, card } = article;
  return {
    id: idOf(site, article.firstPath ?? path),
    url: toUrl(site, path),
    title: headline,
    html: articleHtml(site, article),
    published: new Date(datePublished),
    updated: new Date(dateModified ?? datePublished),
    enclosures,
    picture:
      enclosures.find(({ type }) => type.startsWith("image/"))?.url ?? (card && toUrl(site, card)),
    article,
  };
}

// RFC 4151: names the article for good, and is no address.
function idOf(site: Masthead, path: string): string {
  const day = dayOfPath(path) ?? "2000-01-01";
  const hash = createHash("sha256").update(path).digest("base64url").slice(0, 16);
  return `tag:${new URL(site.url).hostname},${day}:${hash}`;
}

// A JSON Feed must have the key, which the generator leaves out of an empty one.
function withItems(feed: unknown): object {
  const { items = [], ...rest } = feed as { items?: object[] };
  return { ...rest, items };
}

function newest(items: readonly Item[]): Date {
  return new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())));
}

function rssOf(site: Masthead, feed: Feed, items: readonly Item[]) {
  const self = toUrl(site, `${feed.path}feed.xml`);
  return {
    title: feed.title,
    link: toUrl(site, feed.path),
    description: feed.description,
    language: site.language,
    lastBuildDate: newest(items),
    atom: { links: [{ href: self, rel: "self", type: feedNames["feed.xml"] }] },
    items: items.map(({ id, url, title, html, published, updated, enclosures, article }) => ({
      title,
      link: url,
      guid: { value: id, isPermaLink: false },
      description: article.description,
      pubDate: published,
      categories: article.topics.map((name) => ({ name })),
      content: { encoded: html },
      ...(article.dateModified && { atom: { updated } }),
      ...(article.byline.length > 0 && { dc: { creators: article.byline } }),
      // RSS allows one (RSS Best Practices Profile).
      ...(enclosures.length > 0 && { enclosures: enclosures.slice(0, 1) }),
    })),
  };
}

function atomOf(site: Masthead, feed: Feed, items: readonly Item[]) {
  return {
    id: toUrl(site, feed.path),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: newest(items),
    links: [
      { href: toUrl(site, feed.path), rel: "alternate", type: "text/html" },
      { href: toUrl(site, `${feed.path}atom.xml`), rel: "self", type: feedNames["atom.xml"] },
    ],
    authors: [{ name: site.name, uri: toUrl(site, paths.home) }],
    entries: items.map(({ id, url, title, html, published, updated, enclosures, article }) => ({
      id,
      title: { value: title },
      published,
      updated,
      links: [
        { href: url, rel: "alternate", type: "text/html" },
        ...enclosures.map(({ url: href, type, length }) => ({
          href,
          rel: "enclosure",
          type,
          length,
        })),
      ],
      ...(article.byline.length > 0 && { authors: article.byline.map((name) => ({ name })) }),
      categories: article.topics.map((term) => ({ term })),
      summary: { value: article.description },
      content: { value: html, type: "html" },
    })),
  };
}

function jsonOf(site: Masthead, feed: Feed, items: readonly Item[]) {
  return {
    title: feed.title,
    home_page_url: toUrl(site, feed.path),
    feed_url: toUrl(site, `${feed.path}feed.json`),
    description: feed.description,
    language: site.language,
    authors: [{ name: site.name, url: toUrl(site, paths.home) }],
    items: items.map(
      ({ id, url, title, html, published, updated, enclosures, picture, article }) => ({
        id,
        url,
        title,
        content_html: html,
        summary: article.description,
        date_published: published,
        date_modified: updated,
        tags: article.topics,
        language: article.language,
        ...(article.byline.length > 0 && { authors: article.byline.map((name) => ({ name })) }),
        ...(picture && { image: picture }),
        ...(enclosures.length > 0 && {
          attachments: enclosures.map(({ url: of, type, length }) => ({
            url: of,
            mime_type: type,
            size_in_bytes: length,
          })),
        }),
      }),
    ),
  };
}
