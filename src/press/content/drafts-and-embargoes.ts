import type { Hold } from "#wire/draft.ts";
import { count, listed } from "#press/report/problem-lines.ts";
import type { Held } from "#press/report/source-report.ts";

/** Tells by its header and its path whether an article is held back at a time, in milliseconds since 1970. */
export function heldAt(
  now: number,
  source: string,
  { draft, embargo }: Hold = {},
): Held | undefined {
  if (draft || isDraft(source)) return {};
  return embargo !== undefined && now < Date.parse(embargo) ? { until: embargo } : undefined;
}

// The name of the file, or of a folder around it, begins with `_`.
function isDraft(source: string): boolean {
  return source.split("/").some((name) => name.startsWith("_"));
}

/** Says why an article is held back: `draft`, `until 2026-12-01 06:00`. */
export function holdReason({ until }: Held): string {
  return until === undefined ? "draft" : `until ${until.slice(0, 16).replace("T", " ")}`;
}

const mostNamed = 20;

/** Names the articles that are held back in a line of the summary; no line where there are none. */
export function heldLines(held: readonly (Held & { source: string })[]): string[] {
  if (held.length === 0) return [];
  const names = held.map((one) => `${one.source} (${holdReason(one)})`);
  return [`held back: ${count(held.length, "article")}: ${listed(names, mostNamed)}`];
}

/** When the next embargo ends, in milliseconds since 1970; undefined where there is none. */
export function nextEmbargoEnd(held: readonly Held[]): number | undefined {
  const ends = held.flatMap(({ until }) => (until === undefined ? [] : Date.parse(until)));
  return ends.toSorted((a, b) => a - b)[0];
}
