import type { Position } from "#wire/copy.ts";
import type { Problem } from "#model/problem.ts";
import type { Hold } from "#wire/draft.ts";
import { count, listed } from "#press/report/problem-lines.ts";
import { type Held } from "#press/report/source-report.ts";

/** Tells why a source is held back at a time (milliseconds since 1970), by its header and its name; undefined where it is not. */
export function heldAt(
  now: number,
  source: string,
  { draft, embargo }: Hold = {},
): Held | undefined {
  if (draft || isDraft(source)) return {};
  return embargo !== undefined && now < Date.parse(embargo) ? { until: embargo } : undefined;
}

/** Tells whether a file or a folder around it has the name of a draft. */
function isDraft(source: string): boolean {
  return source.split("/").some((name) => name.startsWith("_"));
}

/** Says why something is held back: `draft`, `until 2026-12-01 06:00`. */
export function reasonOf({ until }: Held): string {
  return until === undefined ? "draft" : `until ${until.slice(0, 16).replace("T", " ")}`;
}

const mostNamed = 20;

/** Turns what is held back into a line of the summary; none where nothing is. */
export function heldLines(held: readonly (Held & { source: string })[]): string[] {
  if (held.length === 0) return [];
  const names = held.map((one) => `${one.source} (${reasonOf(one)})`);
  return [`held back: ${count(held.length, "article")}: ${listed(names, mostNamed)}`];
}

/** The moment when the next embargo ends, in milliseconds since 1970; undefined where there is none. */
export function nextEnd(held: readonly Held[]): number | undefined {
  const ends = held.flatMap(({ until }) => (until === undefined ? [] : Date.parse(until)));
  return ends.toSorted((a, b) => a - b)[0];
}

// A day ahead may be today in another zone.
const allowance = 86_400_000;

/** The last moment that an article may be dated at without a warning, at the time of a build. */
export function latestAt(now: number): number {
  return now + allowance;
}

/** The warning that an article is dated after the time of the build. */
export function futureWarning(datePublished: string, { line, column }: Position): Problem {
  const message = `The article is dated ${datePublished.slice(0, 10)}, after the time of this build, so it leads the paper until then. Correct the date, or hold the article back with a line \`embargo ${datePublished.slice(0, 10)}\` in its header.`;
  return { rule: "future-date", message, line, column, severity: "warning" };
}
