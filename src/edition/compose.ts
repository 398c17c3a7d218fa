import type { Article } from "#model/article.ts";
import { compareInstants } from "#model/dates.ts";
import type { Media } from "#model/medium.ts";
import { slugify } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { assignPaths } from "./assign-paths.ts";
import { headlineKey, resolveCrossLinks } from "./cross-links.ts";
import { publish } from "./publish.ts";
import type { PublishedArticle } from "#model/published.ts";

/** An article and the files that were found beside it. */
export interface Submission {
  article: Article;
  media: Media;
}

/** A topic and its articles, oldest first. */
export interface Topic {
  name: string;
  articles: PublishedArticle[];
}

/** Everything published from one state of the content. */
export interface Edition {
  site: Site;
  /** Oldest first. */
  articles: PublishedArticle[];
  /** By slug, in alphabetical order of their names. */
  topics: Map<string, Topic>;
  /** Each source's page, by source. */
  pathBySource: Map<string, string>;
}

/** Turns submissions, in any order, into an edition: ordered, addressed, cross-linked and grouped by topic. */
export function compose(submissions: readonly Submission[], site: Site): Edition {
  const ordered = submissions.toSorted((a, b) => oldestFirst(a.article, b.article));
  const pathBySource = assignPaths(ordered.map(({ article }) => article));
  const published = ordered.map((submission) =>
    publish(submission, pathBySource.get(submission.article.source)!),
  );
  const pathByHeadline = new Map(
    published.map(({ headline, path }) => [headlineKey(headline), path]),
  );
  const articles = published.map((article) => resolveCrossLinks(article, pathByHeadline));
  return { site, articles, topics: groupByTopic(articles, site.topics), pathBySource };
}

function oldestFirst(a: Article, b: Article): number {
  return compareInstants(a.datePublished, b.datePublished) || (a.source < b.source ? -1 : 1);
}

// The topics that the masthead links have a page even before their first article.
function groupByTopic(articles: PublishedArticle[], named: readonly string[]): Map<string, Topic> {
  const topics = new Map<string, Topic>(
    named.map((name) => [slugify(name), { name, articles: [] }]),
  );
  for (const article of articles) {
    for (const name of article.topics) {
      const slug = slugify(name);
      const topic = topics.get(slug) ?? { name, articles: [] };
      topic.articles.push(article);
      topics.set(slug, topic);
    }
  }
  return new Map([...topics].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
