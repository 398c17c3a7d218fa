import { styleText } from "node:util";
import type { Weight } from "./budgets.ts";
import type { Pressed } from "./press.ts";
import type { Report } from "./read-content.ts";

/** Turns reports into lines a compiler would print: `file:line:column severity rule message`. */
export function problemLines(reports: readonly Report[], folder: string): string[] {
  return reports.flatMap(({ source, problems }) =>
    problems.map(({ line, column, severity, rule, message }) => {
      const place = styleText("bold", `${folder}/${source}:${line}:${column}`);
      return `${place} ${styleText(severity === "error" ? "red" : "yellow", severity)} ${rule} ${message}`;
    }),
  );
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
  const leftOut = reports.length - published;
  const problems = reports.flatMap((report) => report.problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return [
    `${count(published, "article")} on ${count(pressed.pages, "page")}, ${count(pressed.files, "file")}, ${inKilobytes(pressed.bytes)}, pressed into ${out} in ${(milliseconds / 1000).toFixed(1)} s`,
    `${count(errors, "error")}, ${count(problems.length - errors, "warning")}${leftOut > 0 ? `, ${count(leftOut, "article")} left out` : ""}`,
    ...weights.map(
      ({ what, bytes, budget }) =>
        `${what}: ${inKilobytes(bytes)} of ${inKilobytes(budget)} gzipped`,
    ),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
