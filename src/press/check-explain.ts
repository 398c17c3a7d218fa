import { styleText } from "node:util";
import type { Problem } from "#model/problem.ts";
import { explain, type Reading } from "#wire/explain.ts";
import type { Target } from "./check-targets.ts";
import type { ParsedSource } from "./content/read-source.ts";
import { codeFrame } from "./report/code-frame.ts";
import { explainLines } from "./report/explain-lines.ts";
import { printable } from "./report/printable.ts";
import { problemLine } from "./report/problem-lines.ts";

type Explainable = Target & Pick<ParsedSource, "text" | "report">;

/** Says of each line of a source which rule takes it in a build; of a file that is not read, nothing. */
export function explainedLines({ text, source, site }: Explainable): Reading[] {
  if (text === "") return [];
  const { timeZone, language } = site;
  return explain(text, { source, timeZone, language }).readings;
}

/** Turns a source into its name and a table of its lines, each problem below the line that it points at. */
export function explainedText(target: Explainable): string[] {
  const { file, text, report } = target;
  const say = (problem: Problem) => `${problemLine(file, problem)}\n${codeFrame(text, problem)}`;
  const readings = explainedLines(target);
  return [
    styleText("bold", printable(file)),
    ...explainLines(readings, { problems: report.problems, say }),
  ];
}
