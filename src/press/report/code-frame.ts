import { styleText } from "node:util";
import type { Problem } from "#model/problem.ts";
import { printable } from "./printable.ts";

const longest = 100;

/** Shows the line of a problem with a caret below its column. A long line is cut around it. */
export function codeFrame(text: string, { line, column }: Problem): string {
  const whole = linesOf(text)[line - 1] ?? "";
  const from = Math.max(0, Math.min(column - 1 - longest / 2, whole.length - longest));
  const part = (start: number, end: number) =>
    printable(whole.slice(start, end).replaceAll("\t", " "));
  const shown = part(from, from + longest);
  const number = `${line}`;
  const gutter = styleText("dim", `${number} |`);
  const caret = `${" ".repeat(number.length)} ${styleText("dim", "|")} ${" ".repeat(part(from, column - 1).length)}^`;
  return `${gutter} ${shown}\n${caret}`;
}

// The last file is kept: it may have as many problems as lines.
let last = { text: "", lines: [""] };

function linesOf(text: string): string[] {
  if (last.text !== text) last = { text, lines: text.split(/\r\n|[\n\r\u2028\u2029]/u) };
  return last.lines;
}
