import { styleText } from "node:util";
import type { Problem } from "#model/problem.ts";
import type { Weight } from "./budgets.ts";
import type { Pressed } from "./press.ts";
import type { Report } from "./read-source.ts";

/** Turns a problem into the line a compiler would print: `file:line:column severity rule message`. */
export function problemLine(file: string, problem: Problem): string {
  const { line, column, severity, rule, message } = problem;
  const place = styleText("bold", `${file}:${line}:${column}`);
  return `${place} ${styleText(severity === "error" ? "red" : "yellow", severity)} ${rule} ${message}`;
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
  const leftOut = reports.filter(({ published }) => !published).length;
  const cost = leftOut > 0 ? `, ${count(leftOut, "article")} left out` : "";
  return `${count(errors, "error")}, ${count(problems.length - errors, "warning")}${cost}`;
}

/** Turns what a build did into its closing lines. */
export function summaryLines(done: {
  reports: readonly Report[];
  pressed: Pressed;
  weights: readonly Weight[];
  milliseconds: number;
  out: string;
}): string[] {
  const { reports, pressed, weights, milliseconds, out } = done;
  const published = reports.filter((report) => report.published).length;
  const written = [
    `${count(published, "article")} on ${count(pressed.pages, "page")}`,
    count(pressed.files, "file"),
    inKilobytes(pressed.bytes),
    `pressed into ${out} in ${(milliseconds / 1000).toFixed(1)} s`,
  ];
  return [
    written.join(", "),
    problemSummary(reports),
    ...weights.map(
      ({ what, bytes, budget }) =>
        `${what}: ${inKilobytes(bytes)} of ${inKilobytes(budget)} gzipped`,
    ),
  ];
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
