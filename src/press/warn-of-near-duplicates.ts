import { findNearDuplicates } from "#edition/near-duplicates.ts";
import type { Article } from "#model/article.ts";
import type { Report } from "./read-source.ts";
import { likeWarning } from "./report.ts";

/** Adds a warning to the report of each article that stands twice; both are published all the same. */
export function warnOfNearDuplicates(
  articles: Iterable<Article>,
  reports: readonly Report[],
): void {
  const bySource = new Map(reports.map((report) => [report.source, report]));
  for (const { source, of, because } of findNearDuplicates(articles))
    bySource.get(source)?.problems.push(likeWarning(of, because));
}
