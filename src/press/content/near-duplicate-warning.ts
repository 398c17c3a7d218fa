import { findNearDuplicates } from "#edition/near-duplicates.ts";
import type { Article } from "#model/article.ts";
import type { Report } from "#press/report/source-report.ts";
import type { Problem } from "#model/problem.ts";
import { fileProblem } from "#press/report/file-problem.ts";

/** Adds a warning to the report of each article that is nearly the same as another one. */
export function warnOfNearDuplicates(
  articles: Iterable<Article>,
  reports: readonly Report[],
): void {
  const bySource = new Map(reports.map((report) => [report.source, report]));
  for (const { source, of, because } of findNearDuplicates(articles))
    bySource.get(source)?.problems.push(nearDuplicateWarning(of, because));
}

/** The warning that an article is nearly the same as another one, `of`. */
export function nearDuplicateWarning(of: string, same = "headline and day, or text"): Problem {
  return fileProblem({
    rule: "near-duplicate",
    message: `The article has the same ${same}, or nearly, as ${of}. Both are published; delete one if they are the same.`,
    severity: "warning",
  });
}
