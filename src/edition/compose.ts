import { oldestFirst } from "./arrange.ts";
import type { Site } from "#model/site.ts";
import { headlineKey, resolveCrossLinks } from "./cross-links.ts";
import { AddressMap, historyOf, type Permalink, type Retired, retiredOf } from "./address-book.ts";
import { claimPaths, toClaim } from "./permalinks.ts";
import { located, publish } from "./publish.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Submission } from "./submission.ts";

/** All that is published from one state of the content. */
export interface Edition {
  site: Site;
  /** Oldest first. */
  articles: PublishedArticle[];
  /** The path of each article, by its source. */
  pathBySource: Map<string, string>;
  /** The addresses without an article, ordered by path. */
  retired: Retired[];
}

/** Turns submissions, in any order, into an edition: ordered, addressed by the lines of permalinks.tsv, and cross-linked. */
export function compose(
  submissions: readonly Submission[],
  site: Site,
  permalinks: readonly Permalink[] = [],
): Edition {
  const ordered = submissions.toSorted((a, b) => oldestFirst(a.article, b.article));
  const book = new AddressMap(permalinks);
  const claims = ordered.map(({ article }) => toClaim(article));
  const { paths: pathBySource } = claimPaths(book, claims, { next: permalinks.length + 1 });
  const published = ordered.flatMap((submission) => {
    const address = book.at(pathBySource.get(submission.article.source) ?? "");
    if (!address) return [];
    return [located({ ...publish(submission), ...historyOf(address) }, address.path)];
  });
  const pathByHeadline = new Map(
    published.map(({ headline, path }) => [headlineKey(headline), path]),
  );
  const articles = published.map((article) =>
    resolveCrossLinks(article, (key) => pathByHeadline.get(key)),
  );
  return { site, articles, pathBySource, retired: retiredOf(book, book.retired()) };
}
