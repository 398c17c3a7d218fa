import { styleText } from "node:util";
import type { Problem } from "#model/problem.ts";
import { printable } from "./printable.ts";
import type { Report } from "./source-report.ts";

/** Turns a problem into a line as compilers print it: `file:line:column severity rule message`. */
export function problemLine(file: string, problem: Problem): string {
  const { line, column, severity, rule, message } = problem;
  const position = styleText("bold", `${printable(file)}:${line}:${column}`);
  const mark = styleText(severity === "error" ? "red" : "yellow", severity);
  return `${position} ${mark} ${printable(`${rule} ${message}`)}`;
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

/** Counts the problems in reports, and the articles that are left out because of them, in one line. */
export function problemSummary(reports: readonly Report[]): string {
  const problems = reports.flatMap((report) => report.problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const unpublished = reports.filter(({ published }) => !published).length;
  return problemCount({ errors, warnings: problems.length - errors, unpublished });
}

/** The same for counts: `1 error, 2 warnings, 1 article left out`. */
export function problemCount(tally: {
  errors: number;
  warnings: number;
  unpublished: number;
}): string {
  const { errors, warnings, unpublished } = tally;
  const cost = unpublished > 0 ? `, ${count(unpublished, "article")} left out` : "";
  return `${count(errors, "error")}, ${count(warnings, "warning")}${cost}`;
}

/** Names the first of some things, and counts the rest. */
export function listed(names: readonly string[], mostNamed = 8): string {
  const rest = names.length - mostNamed;
  const named = names.slice(0, mostNamed).map(printable);
  return named.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
