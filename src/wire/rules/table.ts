// A table in fixed columns: lines whose cells are separated by several spaces or tabs.
import type { Line } from "#wire/copy.ts";
import type { Cursor, Match } from "#wire/rule.ts";

const gap = /\S(?:[ \u00a0]{2,}|\t+)(?=\S)/g;

/** Keeps lines in columns as they are, with the spaces before them. */
export function table({ lines, at }: Cursor): Match | undefined {
  if (!isRow(lines[at]) || (at > 0 && isRow(lines[at - 1]))) return undefined;
  let end = at + 1;
  while (end < lines.length && isRow(lines[end])) end++;
  const rows = lines.slice(at, end);
  const hasFigures = rows.filter(({ text }) => /\d/.test(text)).length * 2 >= rows.length;
  const enough =
    rows.length > 2 || (rows.length === 2 && rows.every(({ text }) => gapsIn(text) > 1));
  if (!enough || !hasFigures) return undefined;
  const indent = rows.reduce((least, { column }) => Math.min(least, column - 1), Infinity);
  const texts = rows.map(({ text, column }) => " ".repeat(column - 1 - indent) + text);
  return { block: { kind: "preformatted", lines: texts }, count: rows.length };
}

function isRow(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.text.length <= 300 &&
    (gapsIn(line.text) > 0 || /^[-=_\s]{6,}$/.test(line.text))
  );
}

function gapsIn(text: string): number {
  return text.match(gap)?.length ?? 0;
}
