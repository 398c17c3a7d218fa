// The lines of a text, each beside the rule that took it, as `git blame` names the commit of each.
import { styleText } from "node:util";
import type { Problem } from "#model/problem.ts";
import type { Reading } from "#wire/explain.ts";
import { printable } from "./printable.ts";

/** Columns of a terminal that need no scrolling. */
const widest = 100;
const ofRule = 15;
const ofOutcome = 28;

/** Turns readings into the rows of a table, with problems below the lines that they point at. */
export function explainLines(
  readings: readonly Reading[],
  { problems, say }: { problems: readonly Problem[]; say: (problem: Problem) => string },
): string[] {
  const digits = `${readings.at(-1)?.line ?? 1}`.length;
  const last = readings.at(-1)?.line ?? 0;
  const byLine = Map.groupBy(problems, ({ line }) => line);
  const rows = readings.flatMap((reading, at) => {
    const { line, other } = reading;
    const isFirst = readings[at - 1]?.line !== line;
    const isLast = readings[at + 1]?.line !== line;
    return [
      rowOf(reading, isFirst ? `${line}`.padStart(digits) : " ".repeat(digits)),
      ...(other === undefined ? [] : [orElse(other, digits)]),
      ...(isLast ? (byLine.get(line) ?? []).map(say) : []),
    ];
  });
  // A file that cannot be read has no lines.
  return [...rows, ...problems.filter(({ line }) => line > last).map(say)];
}

/** Stands below the outcome. */
function orElse(other: string, digits: number): string {
  return styleText("dim", cut(`${" ".repeat(digits + ofRule + 2)}or: ${other}`, widest));
}

function rowOf({ rule, became, confidence, text }: Reading, number: string): string {
  if (rule === "blank") return styleText("dim", `${number} ${rule}`);
  const sure = confidence === undefined ? "" : `${Math.floor(confidence * 100)}%`;
  const cells = `${cell(rule, ofRule)} ${cell(became, ofOutcome)} ${sure.padStart(4)}`;
  const start = `${number} ${cells} | `;
  const shown = cut(printable(text.trim().replaceAll("\t", " ")), widest - start.length);
  return `${styleText("dim", number)} ${styled(became, cells)} ${styleText("dim", "|")} ${shown}`;
}

function styled(became: string, cells: string): string {
  return styleText(became.startsWith("dropped") ? "yellow" : "cyan", cells);
}

function cell(text: string, width: number): string {
  return cut(text, width).padEnd(width);
}

const segmenter = new Intl.Segmenter();
const wide =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{RGI_Emoji}\u3000-\u303f\uff01-\uff60]/v;

/** Cuts a text to a number of columns. Characters of East Asia take two, and accents none. */
function cut(text: string, width: number): string {
  const shown: string[] = [];
  let taken = 0;
  let fits = 0;
  for (const { segment } of segmenter.segment(text)) {
    taken += wide.test(segment) ? 2 : 1;
    if (taken < width) fits = shown.length + 1;
    if (taken > width) return `${shown.slice(0, fits).join("")}…`;
    shown.push(segment);
  }
  return text;
}
