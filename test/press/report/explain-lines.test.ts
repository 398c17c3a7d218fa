import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { explainLines } from "#press/report/explain-lines.ts";

const place = { line: 1, column: 1, rule: "paragraph", became: "paragraph" };
const none = { problems: [], say: () => "" };

function print(text: string): string[] {
  return explainLines([{ ...place, text }], none).map(stripVTControlCharacters);
}

/** The columns of a terminal: two for each character of East Asia. */
function columnsOf(row: string): number {
  return Array.from(row).reduce(
    (sum, sign) => sum + (/[\p{sc=Han}\p{Emoji_Presentation}]/u.test(sign) ? 2 : 1),
    0,
  );
}

describe("a table of lines and the rules that took them", () => {
  test.each(["a".repeat(5000), "橋".repeat(5000), "🚢".repeat(500), "x橋".repeat(99)])(
    "cuts a long line to a hundred columns",
    (text) => {
      const [row = ""] = print(text);
      expect(row).toMatch(/…$/u);
      expect(columnsOf(row)).toBeLessThanOrEqual(100);
      expect(columnsOf(row)).toBeGreaterThanOrEqual(98);
    },
  );

  test("never cuts a character in two", () => {
    const [row = ""] = print("e\u0301".repeat(300));
    expect(row).toMatch(/e\u0301…$/u);
  });

  test("leaves a line whole that fits", () => {
    expect(print("A bridge.")[0]).toMatch(/\| A bridge\.$/u);
  });

  test("keeps the columns before a text that is written from the right", () => {
    const [latin = "", arabic = ""] = [print("bridge")[0], print("جسر")[0]];
    expect(arabic.slice(0, arabic.indexOf("|"))).toBe(latin.slice(0, latin.indexOf("|")));
  });

  test("shows characters that would change the terminal as escapes", () => {
    expect(print("a\u001b[31mb\u202ec")[0]).toMatch(/\| a\\u001b\[31mb\\u202ec$/u);
  });

  test("numbers the first part of a line, and leaves the number out of the others", () => {
    const parts = [
      { ...place, text: "date 2020-01-04 " },
      { ...place, column: 17, text: "A bridge" },
    ];
    const [first, second] = explainLines(parts, none).map(stripVTControlCharacters);
    expect(first).toMatch(/^1 paragraph/u);
    expect(second).toMatch(/^ {2}paragraph/u);
  });

  test("has the next best reading below a line, and problems below that", () => {
    const problem = { rule: "a", message: "b", line: 1, column: 1, severity: "warning" } as const;
    const reading = { ...place, text: "A bridge", confidence: 0.6, other: "the section" };
    const rows = explainLines([reading], { problems: [problem], say: ({ rule }) => rule });
    expect(rows.map(stripVTControlCharacters)).toEqual([
      expect.stringMatching(/ 60% \| A bridge$/u),
      expect.stringMatching(/^ +or: the section$/u),
      "a",
    ]);
  });

  test("has the problems of a file that has no lines", () => {
    const problem = { rule: "a", message: "b", line: 1, column: 1, severity: "error" } as const;
    expect(explainLines([], { problems: [problem], say: ({ rule }) => rule })).toEqual(["a"]);
  });
});
