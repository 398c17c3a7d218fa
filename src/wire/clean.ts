import type { Problem } from "#model/problem.ts";
import type { Line } from "./copy.ts";

const pests = [
  {
    rule: "control-character",
    pattern: /(?![\t\n\r])\p{Cc}/gu,
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

/** Turns a source into its lines, free of a byte-order mark and of what must not be published, with one warning a kind. */
export function cleanLines(text: string): { lines: Line[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let rows = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r\u2028\u2029]/);
  for (const { rule, pattern, message } of pests) {
    const line = rows.findIndex((row) => row.search(pattern) >= 0);
    if (line < 0) continue;
    const column = (rows[line] ?? "").search(pattern) + 1;
    problems.push({ rule, message, line: line + 1, column, severity: "warning" });
    rows = rows.map((row) => row.replace(pattern, ""));
  }
  return { lines: rows.map(toLine), problems };
}

function toLine(row: string, index: number): Line {
  const text = row.trimStart();
  return { text: text.trimEnd(), line: index + 1, column: row.length - text.length + 1 };
}
