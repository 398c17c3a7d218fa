import { expect, test } from "vitest";
import { cleanLines } from "#wire/clean.ts";

const textsOf = (text: string) => cleanLines(text).lines.map((line) => line.text);

test("a byte-order mark is not part of the first line", () => {
  expect(textsOf("\ufeffdate")).toEqual(["date"]);
});

test("all kinds of line breaks end a line", () => {
  expect(textsOf("a\rb\r\nc\nd\u2028e\u2029f")).toEqual(["a", "b", "c", "d", "e", "f"]);
});

test("a line has the position of its first character", () => {
  expect(cleanLines("x\n \u00a0 y ").lines[1]).toEqual({ text: "y", line: 2, column: 4 });
});

test("control characters, except tabs, are removed with one warning", () => {
  const { lines, problems } = cleanLines("a\tb\nc\u0003d\u001b\n\u0000");
  expect(lines.map((line) => line.text)).toEqual(["a\tb", "cd", ""]);
  expect(problems).toMatchObject([
    { rule: "control-character", line: 2, column: 2, severity: "warning" },
  ]);
});

test("direction overrides are removed with one warning", () => {
  const { lines, problems } = cleanLines("abc\u202edef\u2069");
  expect(lines[0]?.text).toBe("abcdef");
  expect(problems).toMatchObject([{ rule: "bidi-override", line: 1, column: 4 }]);
});

test("marks that right-to-left text needs are kept", () => {
  expect(textsOf("a\u200fb")).toEqual(["a\u200fb"]);
});
