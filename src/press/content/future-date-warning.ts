import type { Problem } from "#model/problem.ts";
import type { Position } from "#wire/copy.ts";

// In milliseconds: a day ahead may be today in another time zone.
const allowance = 86_400_000;

/** The latest date that an article may have without a warning, at the time of a build. Both in milliseconds since 1970. */
export function latestDate(now: number): number {
  return now + allowance;
}

/** The warning that an article is dated after the time of the build. */
export function futureWarning(datePublished: string, { line, column }: Position): Problem {
  const message = `The article is dated ${datePublished.slice(0, 10)}, after the time of this build, so it leads the paper until then. Correct the date, or hold the article back with a line \`embargo ${datePublished.slice(0, 10)}\` in its header.`;
  return { rule: "future-date", message, line, column, severity: "warning" };
}
