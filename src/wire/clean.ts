import type { Dropped, Problem } from "#model/problem.ts";
import type { Line } from "./copy.ts";
import { decodeEntity, entity } from "./entities.ts";

interface Pest {
  rule: string;
  pattern: RegExp;
  message: string;
  /** What stands in its place: nothing where it is absent, and the source itself where this is undefined. */
  instead?: (found: string) => string | undefined;
}

const pests: Pest[] = [
  {
    rule: "entity",
    pattern: entity,
    instead: decodeEntity,
    message:
      "Character references such as &amp; were left in the text and are read as the characters that they stand for. Write the characters.",
  },
  {
    rule: "control-character",
    // oxlint-disable-next-line no-control-regex
    pattern: /\u001b\[[\d;?]{0,20}[A-Za-z]|[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g,
    message:
      "Control characters were removed: they cannot be shown. Check that the file is UTF-8 text and delete them.",
  },
  {
    rule: "bidi-override",
    pattern: /[\u202a-\u202e\u2066-\u2069]/g,
    message:
      "Characters that override the direction of writing were removed: they can disguise text. Delete them; the direction follows from the letters.",
  },
];

/** The lines of a source, and what had to be taken out of them or said about them. */
export interface Clean {
  lines: Line[];
  problems: Problem[];
  dropped: Dropped[];
}

/** Turns a source into its lines, free of a byte-order mark, soft hyphens and what must not be published, with one warning a kind. */
export function cleanLines(text: string): Clean {
  const problems: Problem[] = [];
  const dropped: Dropped[] = [];
  let rows = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r\u2028\u2029]/);
  for (const pest of pests) {
    if (text.search(pest.pattern) < 0) continue;
    const first = rows.findIndex((row) => row.search(pest.pattern) >= 0);
    if (first < 0) continue;
    let reported = false;
    rows = rows.map((row, index) => {
      if (index < first) return row;
      const { kept, removed, column } = rid(row, pest);
      if (removed.length === 0) return row;
      const letters = removed.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).join(" ");
      if (letters) dropped.push({ rule: pest.rule, line: index + 1, text: letters });
      const { rule, message } = pest;
      if (!reported) problems.push({ rule, message, line: index + 1, column, severity: "warning" });
      reported = true;
      return kept;
    });
  }
  return { lines: rows.map(toLine), problems, dropped };
}

function rid(row: string, pest: Pest): { kept: string; removed: string[]; column: number } {
  const removed: string[] = [];
  let column = 1;
  const kept = row.replace(pest.pattern, (found, at: number) => {
    const instead = pest.instead ? pest.instead(found) : "";
    if (instead === undefined) return found;
    if (removed.length === 0) column = at + 1;
    removed.push(found);
    return instead;
  });
  return { kept, removed, column };
}

function toLine(row: string, index: number): Line {
  const whole = row.includes("\u00ad") ? row.replaceAll("\u00ad", "") : row;
  const text = whole.trimStart();
  return { text: text.trimEnd(), line: index + 1, column: whole.length - text.length + 1 };
}
