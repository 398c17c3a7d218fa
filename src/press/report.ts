import { styleText } from "node:util";
import type { Problem } from "#model/problem.ts";
import type { Weight } from "./budgets.ts";
import { fileProblem } from "./file-problem.ts";
import type { Outcome } from "./press-archive.ts";
import { printable } from "./printable.ts";
import type { Report } from "./read-source.ts";

/** Turns a problem into the line a compiler would print: `file:line:column severity rule message`. */
export function problemLine(file: string, problem: Problem): string {
  const { line, column, severity, rule, message } = problem;
  const place = styleText("bold", `${printable(file)}:${line}:${column}`);
  const mark = styleText(severity === "error" ? "red" : "yellow", severity);
  return `${place} ${mark} ${printable(`${rule} ${message}`)}`;
}

/** Turns reports into a line for each problem in them. */
export function problemLines(reports: readonly Report[], folder: string): string[] {
  return reports.flatMap(({ source, problems }) =>
    problems.map((problem) => problemLine(`${folder}/${source}`, problem)),
  );
}

/** Counts a noun: `1 article`, `2 articles`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Turns reports into one line on how many problems there are, and what they cost. */
export function problemSummary(reports: readonly Report[]): string {
  const problems = reports.flatMap((report) => report.problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const unpublished = reports.filter(({ published }) => !published).length;
  return problemCount({ errors, warnings: problems.length - errors, unpublished });
}

/** Says how many errors and warnings there are, and how many articles they keep out. */
export function problemCount(tally: {
  errors: number;
  warnings: number;
  unpublished: number;
}): string {
  const { errors, warnings, unpublished } = tally;
  const cost = unpublished > 0 ? `, ${count(unpublished, "article")} left out` : "";
  return `${count(errors, "error")}, ${count(warnings, "warning")}${cost}`;
}

/** The warning that an article says nearly the same as another. */
export function likeWarning(of: string, same = "headline and day, or text"): Problem {
  return fileProblem({
    rule: "near-duplicate",
    message: `The article has the same ${same}, or nearly, as ${of}. Both are published; delete one if they are the same.`,
    severity: "warning",
  });
}

/** Says that the ledger has grown. */
export function recordedLine(lines: number, file: string): string {
  return `${count(lines, "line")} added to ${printable(file)}, which keeps the addresses: it belongs in version control`;
}

/** Says that what the last build remembered cannot be used. */
export function damageLine(reason: string): string {
  return `What the last build remembered cannot be used (${reason}). It is thrown away, and everything is read and pressed again.`;
}

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
      ? `${held}, ${count(outcome.pages, "page")} pressed in ${seconds} s: ${deeds(outcome)}`
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

/** Names the first of some things, and counts the rest. */
export function listed(names: readonly string[], mostNamed = 8): string {
  const rest = names.length - mostNamed;
  const named = names.slice(0, mostNamed).map(printable);
  return named.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function deeds({ added, changed, removed }: Outcome): string {
  return [
    `${count(added.length, "file")} added`,
    `${changed.length} changed`,
    `${removed.length} removed`,
  ].join(", ");
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
