import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { basePath, paths, toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { TopicNotes } from "#model/page.ts";
import type { Masthead } from "#model/site.ts";
import type { SizeOf } from "./enclosures.ts";
import { cleanTexts, textAsHtml } from "./escape-xml.ts";
import { type FeedItem, toFeedItem } from "./feed-item.ts";
import { feedNames, type FeedName, feedLength } from "./feed-names.ts";

/** A list page's articles, to be turned into feeds. */
export interface Feed {
  /** Of the list page. */
  path: string;
  title: string;
  description: string;
  /** Newest first. */
  articles: readonly PublishedArticle[];
  sizeOf: SizeOf;
  /** The names of topics, as the list page has them. */
  topicNames?: TopicNotes["topicNames"];
}

/** Turns a list into its feeds by file name: RSS 2.0, Atom and JSON Feed 1.1. */
export function feedsOf(site: Masthead, feed: Feed): Record<FeedName, string> {
  const items = feed.articles
    .slice(0, feedLength)
    .map((article) => toFeedItem(site, article, feed));
  const strict = true as const;
  const options = {
    strict,
    stylesheets: [{ type: "text/css", href: `${basePath(site)}feed.css` }],
  };
  return {
    "feed.xml": generateRssFeed(cleanTexts(rssOf(site, feed, items)), options),
    "atom.xml": generateAtomFeed(cleanTexts(atomOf(site, feed, items)), options),
    "feed.json": `${JSON.stringify(jsonFeed(site, feed, items))}\n`,
  };
}

function lastUpdate(items: readonly FeedItem[]): Date {
  return new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime())));
}

function rssOf(site: Masthead, feed: Feed, items: readonly FeedItem[]) {
  const self = toUrl(site, `${feed.path}feed.xml`);
  return {
    title: feed.title,
    link: toUrl(site, feed.path),
    description: feed.description,
    language: site.language,
    lastBuildDate: lastUpdate(items),
    atom: { links: [{ href: self, rel: "self", type: feedNames["feed.xml"] }] },
    items: items.map(
      ({ id, url, title, html, published, updated, enclosures, topics, article }) => ({
        title,
        link: url,
        guid: { value: id, isPermaLink: false },
        // The one text of RSS that is HTML: all others are plain (RSS Best Practices Profile).
        description: textAsHtml(article.description),
        pubDate: published,
        categories: topics.map((name) => ({ name })),
        content: { encoded: html },
        ...(article.dateModified && { atom: { updated } }),
        ...(article.byline.length > 0 && { dc: { creators: article.byline } }),
        // RSS allows one (RSS Best Practices Profile).
        ...(enclosures.length > 0 && { enclosures: enclosures.slice(0, 1) }),
      }),
    ),
  };
}

function atomOf(site: Masthead, feed: Feed, items: readonly FeedItem[]) {
  return {
    id: toUrl(site, feed.path),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: lastUpdate(items),
    links: [
      { href: toUrl(site, feed.path), rel: "alternate", type: "text/html" },
      { href: toUrl(site, `${feed.path}atom.xml`), rel: "self", type: feedNames["atom.xml"] },
    ],
    authors: [{ name: site.name, uri: toUrl(site, paths.home) }],
    entries: items.map(
      ({ id, url, title, html, published, updated, enclosures, topics, article }) => ({
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
        categories: article.topics.map((term, at) => ({ term, label: topics[at] })),
        summary: { value: article.description },
        content: { value: html, type: "html" },
      }),
    ),
  };
}

// A JSON Feed must have the key `items`. The generator leaves it out where there are none.
function jsonFeed(site: Masthead, feed: Feed, items: readonly FeedItem[]): unknown {
  const generated = generateJsonFeed(cleanTexts(jsonOf(site, feed, items)), { strict: true });
  return items.length > 0 ? generated : Object.assign({}, generated, { items: [] });
}

function jsonOf(site: Masthead, feed: Feed, items: readonly FeedItem[]) {
  return {
    title: feed.title,
    home_page_url: toUrl(site, feed.path),
    feed_url: toUrl(site, `${feed.path}feed.json`),
    description: feed.description,
    language: site.language,
    authors: [{ name: site.name, url: toUrl(site, paths.home) }],
    items: items.map(
      ({ id, url, title, html, published, updated, enclosures, picture, topics, article }) => ({
        id,
        url,
        title,
        content_html: html,
        summary: article.description,
        date_published: published,
        date_modified: updated,
        tags: topics,
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
