import type { Article } from "#model/article.ts";
import type { Media } from "#model/medium.ts";
import { oldestFirst } from "./arrange.ts";
import type { Site } from "#model/site.ts";
import { assignPaths } from "./assign-paths.ts";
import { headlineKey, resolveCrossLinks } from "./cross-links.ts";
import { located, publish } from "./publish.ts";
import type { PublishedArticle } from "#model/published.ts";

/** An article and the files that were found beside it. */
export interface Submission {
  article: Article;
  media: Media;
}

/** Everything published from one state of the content. */
export interface Edition {
  site: Site;
  /** Oldest first. */
  articles: PublishedArticle[];
  /** Each source's page, by source. */
  pathBySource: Map<string, string>;
}

/** Turns submissions, in any order, into an edition: ordered, addressed and cross-linked. */
export function compose(submissions: readonly Submission[], site: Site): Edition {
  const ordered = submissions.toSorted((a, b) => oldestFirst(a.article, b.article));
  const pathBySource = assignPaths(ordered.map(({ article }) => article));
  const published = ordered.map((submission) =>
    located(publish(submission), pathBySource.get(submission.article.source)!),
  );
  const pathByHeadline = new Map(
    published.map(({ headline, path }) => [headlineKey(headline), path]),
  );
  const articles = published.map((article) =>
    resolveCrossLinks(article, (key) => pathByHeadline.get(key)),
  );
  return { site, articles, pathBySource };
}
