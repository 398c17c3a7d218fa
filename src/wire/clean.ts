import type { Dropped, Problem } from "#model/problem.ts";
import type { Line, Position } from "./copy.ts";
import { decodeEntity, entity } from "./entities.ts";

interface ForbiddenText {
  rule: string;
  pattern: RegExp;
  message: string;
  /** Turns it into its replacement, or undefined if it may stay. Without this function it is removed. */
  replace?: (found: string) => string | undefined;
}

const forbiddenTexts: ForbiddenText[] = [
  {
    rule: "entity",
    pattern: entity,
    replace: decodeEntity,
    message:
      "Character references such as &amp; were left in the text and are read as the characters that they stand for. Write the characters.",
  },
  {
    rule: "control-character",
    // A terminal's escape is more than its first character.
    // oxlint-disable-next-line no-control-regex
    pattern: /\u001b\[[\d;?]{0,20}[A-Za-z]|[\p{Cc}--[\t\n\r]]/gv,
    message:
      "Control characters were removed: they cannot be shown. Check that the file is UTF-8 text and delete them.",
  },
  {
    rule: "noncharacter",
    pattern: /\p{NChar}/gv,
    message:
      "Codes that stand for no character, such as U+FFFE, were removed: programs refuse a page with one. Delete them.",
  },
  {
    rule: "bidi-override",
    pattern: /[\u202a-\u202e\u2066-\u2069]/g,
    message:
      "Characters that override the direction of writing were removed: they can disguise text. Delete them; the direction follows from the letters.",
  },
];

/** Any character of these; most texts have none. */
const suspicious = /[&\p{NChar}\u202a-\u202e\u2066-\u2069[\p{Cc}--[\t\n\r]]]/v;

/** The lines between the control characters that a wire sets around a text. */
export interface Frame {
  from: Position;
  /** The place behind it. */
  to?: Position;
}

/** The lines of a source, and what had to be taken out of them or said about them. */
export interface Clean {
  lines: Line[];
  /** Where the text starts and ends within what a wire sent, if that says so. */
  frame?: Frame;
  problems: Problem[];
  dropped: Dropped[];
}

/** Splits a source into lines, without a byte-order mark, soft hyphens and forbidden text. Each kind of forbidden text is reported once. */
export function cleanLines(text: string): Clean {
  const problems: Problem[] = [];
  const dropped: Dropped[] = [];
  let rows = text
    .toWellFormed()
    .replace(/^\ufeff/, "")
    .split(/\r\n|[\n\r\u2028\u2029]/);
  const framed = isFramed(text);
  if (framed) rows = rows.map(withoutFrame);
  // A character reference may stand for a forbidden character, which the source does not have.
  let isDecoded = false;
  for (const forbidden of suspicious.test(text) ? forbiddenTexts : []) {
    if (!isDecoded && text.search(forbidden.pattern) < 0) continue;
    const first = rows.findIndex((row) => row.search(forbidden.pattern) >= 0);
    if (first < 0) continue;
    let reported = false;
    rows = rows.map((row, index) => {
      if (index < first) return row;
      const { kept, removed, column } = replaceIn(row, forbidden);
      if (removed.length === 0) return row;
      const letters = removed.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).join(" ");
      if (letters) dropped.push({ rule: forbidden.rule, line: index + 1, text: letters });
      const { rule, message } = forbidden;
      if (!reported) problems.push({ rule, message, line: index + 1, column, severity: "warning" });
      reported = true;
      return kept;
    });
    isDecoded ||= reported;
  }
  if (!framed) return { lines: rows.map(toLine), problems, dropped };
  return { lines: rows.flatMap(toParts), ...frameOf(rows), problems, dropped };
}

// The characters that a wire sets around a story and its parts are none of its text: those that start it, part its fields and end it.
const startOfText = "\u0002";
const endOfText = "\u0003";
/** Stands for either until the lines are parted there: no row has a line end. */
const border = "\n";

/** Tells whether a text came as a wire sends it, its copy between two control characters. */
function isFramed(text: string): boolean {
  const start = text.indexOf(startOfText);
  return start >= 0 && (text.slice(0, start).includes("\u0001") || text.includes(endOfText, start));
}

// oxlint-disable no-control-regex
const signals = /[\x01\x04-\x08\v\f\x0e-\x1a\x7f]/g;
const separators = /[\x1c-\x1f]/g;
// oxlint-enable no-control-regex

function withoutFrame(row: string): string {
  const bare = row.replaceAll(signals, "").replaceAll(separators, " ");
  return bare.replaceAll(startOfText, border).replaceAll(endOfText, border);
}

/** A line of the source in which the text starts or ends is two lines. */
function toParts(row: string, index: number): Line[] {
  const parts: Line[] = [];
  let at = 0;
  for (const piece of row.split(border)) {
    const { text, line, column } = toLine(piece, index);
    if (text) parts.push({ text, line, column: column + at });
    at += piece.length;
  }
  return parts.length > 0 ? parts : [toLine("", index)];
}

/** Columns count the text without its borders. */
function frameOf(rows: readonly string[]): { frame?: Frame } {
  const found: Position[] = [];
  for (const [index, row] of rows.entries()) {
    let at = row.indexOf(border);
    for (let before = 0; at >= 0; before++) {
      found.push({ line: index + 1, column: at + 1 - before });
      at = row.indexOf(border, at + 1);
    }
  }
  const [from] = found;
  const to = found.length > 1 ? found.at(-1) : undefined;
  return from ? { frame: { from, ...(to && { to }) } } : {};
}

function replaceIn(
  row: string,
  forbidden: ForbiddenText,
): { kept: string; removed: string[]; column: number } {
  const removed: string[] = [];
  let column = 1;
  const kept = row.replace(forbidden.pattern, (found, at: number) => {
    const replacement = forbidden.replace ? forbidden.replace(found) : "";
    if (replacement === undefined) return found;
    if (removed.length === 0) column = at + 1;
    removed.push(found);
    return replacement;
  });
  return { kept, removed, column };
}

function toLine(row: string, index: number): Line {
  const whole = row.includes("\u00ad") ? row.replaceAll("\u00ad", "") : row;
  const text = whole.trimStart();
  return { text: text.trimEnd(), line: index + 1, column: whole.length - text.length + 1 };
}
