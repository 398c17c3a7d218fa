import { compareInstants } from "#model/dates.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Retired } from "./address-book.ts";
import type { Site } from "#model/site.ts";
import { nameTopics } from "./name-topics.ts";
import { DateIndex } from "./date-index.ts";
import { TopicBook } from "./topic-book.ts";
import type { TopicNames } from "./topic-names.ts";

/** What lists need to know of an article. */
export interface Entry extends Pick<
  PublishedArticle,
  "path" | "datePublished" | "dateModified" | "topics" | "topicSpellings"
> {
  videoSupplied?: boolean;
  /** How well it leads a front. */
  prominence?: number;
}

/** A topic and its articles, oldest first. */
export interface Topic {
  name: string;
  articles: Entry[];
}

type FrontSettings = Pick<Site, "language" | "pageSize" | "topics" | "topicNames" | "lead">;

/** Which articles are in which lists, in which order, without their texts. */
export interface Arrangement {
  site: FrontSettings;
  /** Oldest first. */
  articles: readonly Entry[];
  /** By slug, in alphabetical order. */
  topics: ReadonlyMap<string, Topic>;
  book: TopicBook;
  names: TopicNames;
  dates: DateIndex;
  /** The addresses without an article, ordered by path. */
  retired: readonly Retired[];
}

/** Groups entries, oldest first, by topic. The topics of the masthead have a page even without an article. */
export function arrange(
  articles: readonly Entry[],
  site: FrontSettings,
  retired: readonly Retired[] = [],
): Arrangement {
  const book = new TopicBook(site.topics, namesIn(articles));
  const topics = new Map<string, Topic>(
    site.topics.map((name) => [book.slugOf(name), { name, articles: [] }]),
  );
  const slugs = new Map(site.topics.map((name) => [name, book.slugOf(name)]));
  for (const article of articles) {
    for (const name of article.topics) {
      const slug = slugs.get(name) ?? book.slugOf(name);
      slugs.set(name, slug);
      const topic = topics.get(slug);
      if (topic) topic.articles.push(article);
      else topics.set(slug, { name, articles: [article] });
    }
  }
  return {
    site,
    articles,
    retired,
    book,
    names: nameTopics({ site, articles, topics, slugs }),
    dates: new DateIndex(articles),
    topics: new Map([...topics].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function* namesIn(articles: readonly Entry[]): Generator<string> {
  for (const { topics } of articles) yield* topics;
}

/** Orders two articles, oldest first; articles of the same moment by source. */
export function oldestFirst(
  a: { datePublished: string; source: string },
  b: { datePublished: string; source: string },
): number {
  return compareInstants(a.datePublished, b.datePublished) || (a.source < b.source ? -1 : 1);
}
