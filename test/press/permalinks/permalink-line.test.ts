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

test.each([
  ["a code point that is no character", "\ufffe"],
  ["one of another plane", "\u{1ffff}"],
  ["one written in percents", "%EF%B7%90"],
  ["a control character", "\u0085"],
])("an address that has %s is refused, on either side of a move", (_, odd) => {
  const target = "/2020/01/04/the-tide/";
  const refused = /may not hold/u;
  expect(parseLine(`/old${odd}/\t->\t${target}`, site)).toMatch(refused);
  expect(parseLine(`/2020/01/04/old${odd}/\t->\t${target}`, site)).toMatch(refused);
  expect(parseLine(`/old/\t->\t/2020/01/04/the${odd}tide/`, site)).toMatch(
    /not that of an article/u,
  );
  const own = formatLine({ ...line, path: `/2020/01/04/the-${decodeURI(odd)}tide/` });
  expect(parseLine(own, site)).toMatch(refused);
});
