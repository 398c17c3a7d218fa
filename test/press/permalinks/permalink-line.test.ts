import { expect, test } from "vitest";
import { formatLine, parseLine } from "#press/permalinks/permalink-line.ts";

const site = { url: "https://paper.example/" };
const line = {
  path: "/2020/01/04/the-tide/",
  datePublished: "2020-01-04T10:00:00Z",
  source: "tide.txt",
  headline: "The tide\u{10fffd}",
};

test("a line is read as it was written", () => {
  expect(parseLine(formatLine(line), site)).toEqual(line);
});

test("a headline is read without what no page may hold, which older versions wrote", () => {
  const older = { ...line, headline: "The\ufffe tide\u{1ffff}\u{10fffd}" };
  expect(parseLine(formatLine(older), site)).toEqual(line);
});
