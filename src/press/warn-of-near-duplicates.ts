import { findNearDuplicates } from "#edition/near-duplicates.ts";
import type { Article } from "#model/article.ts";
import type { Report } from "./read-source.ts";

/** Adds a warning to the report of each article that stands twice; both are published all the same. */
export function warnOfNearDuplicates(
  articles: Iterable<Article>,
  reports: readonly Report[],
): void {
  const bySource = new Map(reports.map((report) => [report.source, report]));
  for (const { source, of, because } of findNearDuplicates(articles)) {
    bySource.get(source)?.problems.push({
      rule: "near-duplicate",
      message: `The article has the same ${because}, or nearly, as ${of}. Both are published; delete one if they are the same.`,
      line: 1,
      column: 1,
      severity: "warning",
    });
  }
}
