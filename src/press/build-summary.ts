import type { Weight } from "./publish/budgets.ts";
import { printable } from "./report/printable.ts";
import { count, listed } from "./report/problem-lines.ts";
import type { Outcome } from "./site-job.ts";

/** Turns what a build did into its closing lines. */
export function summaryLines(done: {
  published: number;
  /** How many problems there are. */
  problems: string;
  /** Absent where there was nothing to do. */
  outcome?: Outcome;
  weights: readonly Weight[];
  milliseconds: number;
  out: string;
}): string[] {
  const { published, problems, outcome, weights, milliseconds, out } = done;
  const seconds = (milliseconds / 1000).toFixed(1);
  const held = `${count(published, "article")} in ${printable(out)}`;
  return [
    outcome
      ? `${held}, ${count(outcome.pages, "page")} pressed in ${seconds} s: ${fileCounts(outcome)}`
      : `${held}, and nothing has changed, seen in ${seconds} s`,
    ...(outcome ? foreignLines(outcome, out) : []),
    problems,
    ...weights.map(
      ({ what, bytes, budget }) =>
        `${printable(what)}: ${inKilobytes(bytes)} of ${inKilobytes(budget)} gzipped`,
    ),
  ];
}

function foreignLines({ replaced, kept, unknown, replacedIn }: Outcome, out: string): string[] {
  const lines: string[] = [];
  if (replaced.length > 0)
    lines.push(
      `${count(replaced.length, "file")} in ${out} that no build wrote stood in the way of the site; copies are in ${replacedIn}: ${listed(replaced)}`,
    );
  if (kept.length > 0)
    lines.push(
      `${count(kept.length, "file")} in ${out} that the site has no more, and that another hand has changed, stay: ${listed(kept)}`,
    );
  if (unknown.length > 0)
    lines.push(
      `${count(unknown.length, "file")} in ${out} that no build is known to have written stay: ${listed(unknown)}`,
    );
  return lines;
}

function fileCounts({ added, changed, removed }: Outcome): string {
  return [
    `${count(added.length, "file")} added`,
    `${changed.length} changed`,
    `${removed.length} removed`,
  ].join(", ");
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Says how many lines permalinks.tsv got. */
export function recordedLine(lines: number, file: string): string {
  return `${count(lines, "line")} added to ${printable(file)}, which keeps the addresses: it belongs in version control`;
}

/** Says that what the last build remembered cannot be used. */
export function damageLine(reason: string): string {
  return `What the last build remembered cannot be used (${reason}). It is thrown away, and everything is read and pressed again.`;
}
