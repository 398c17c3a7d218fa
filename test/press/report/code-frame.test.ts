import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { codeFrame } from "#press/report/code-frame.ts";

const at = (line: number, column: number) => ({
  rule: "any",
  message: "",
  severity: "warning" as const,
  line,
  column,
});
const shown = (text: string, line: number, column: number) =>
  stripVTControlCharacters(codeFrame(text, at(line, column)));

test("a code frame is the line of the problem with a caret below its column", () => {
  expect(shown("one\ntwo three\nfour", 2, 5)).toBe("2 | two three\n  |     ^");
});

test("a code frame finds its line whatever ends the lines", () => {
  expect(shown("one\r\ntwo\rthree\u2028four", 4, 1)).toBe("4 | four\n  | ^");
});

test("a code frame of a long line is cut around the column", () => {
  const [line, caret] = shown(`${"a".repeat(500)}X${"b".repeat(500)}`, 1, 501).split("\n");
  expect(line!.length).toBeLessThan(110);
  expect(line![caret!.indexOf("^")]).toBe("X");
});

test("a code frame sends no control character to the terminal", () => {
  expect(shown("a\u001B[31mb\u0007", 1, 1)).toBe("1 | a\\u001b[31mb\\u0007\n  | ^");
});

test("a code frame keeps its caret below the column behind what is escaped, and a tab one column wide", () => {
  expect(shown("\u001B\tXY", 1, 3)).toBe("1 | \\u001b XY\n  |        ^");
});

test("a code frame of an empty file is an empty line", () => {
  expect(shown("", 1, 1)).toBe("1 | \n  | ^");
});

test("code frames of every line of a long file are made fast", () => {
  const text = "x\n".repeat(100_000);
  for (let line = 1; line <= 20_000; line += 1) expect(codeFrame(text, at(line, 1))).toContain("x");
});
