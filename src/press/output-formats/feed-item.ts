import { createHash } from "node:crypto";
import { dayOfPath } from "#model/path-parts.ts";
import { toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { TopicNotes } from "#model/page.ts";
import type { Masthead } from "#model/site.ts";
import { topicTitle } from "#model/topic-title.ts";
import { articleHtml } from "./feed-html.ts";
import { type Enclosure, enclosuresOf, type SizeOf } from "./enclosures.ts";

/** What all formats of a feed say of an article. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  html: string;
  published: Date;
  updated: Date;
  enclosures: Enclosure[];
  /** The URL of the article's picture, or of its share card. */
  picture: string | undefined;
  /** The names of its topics. */
  topics: string[];
  article: PublishedArticle;
}

/** What a feed knows besides its articles. */
interface FeedContext {
  sizeOf: SizeOf;
  topicNames?: TopicNotes["topicNames"];
}

/** Turns an article into what all formats of a feed say of it. */
export function toFeedItem(
  site: Masthead,
  article: PublishedArticle,
  { sizeOf, topicNames }: FeedContext,
): FeedItem {
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
    topics: article.topics.map((topic) => topicTitle(topic, topicNames)),
    article,
  };
}

// A tag URI (RFC 4151): it names the article for good, wherever it is.
function idOf(site: Masthead, path: string): string {
  const day = dayOfPath(path) ?? "2000-01-01";
  const hash = createHash("sha256").update(path).digest("base64url").slice(0, 16);
  return `tag:${new URL(site.url).hostname},${day}:${hash}`;
}
