import { describe, expect, test } from "vitest";
import { decode } from "#wire/decode.ts";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const megabyte = 1_000_000;
const fill = (unit: string) => unit.repeat(Math.ceil(megabyte / unit.length));
/** Texts of very short lines: a quarter of a megabyte of them has as many lines as a book. */
const fillLines = (unit: string) => unit.repeat(Math.ceil(megabyte / 4 / unit.length));

/** For each rule a megabyte that nearly matches, again and again. */
const lines: Record<string, string> = {
  "header, nearly a date": `date ${fill("2020-01-")}`,
  "header, one key": `date 2020-01-04\nbyline ${fill("a, and ")}`,
  "header, many keys": fillLines("date 2020-01-04\n"),
  "header, keys in capitals": fillLines("Credit: a\n"),
  "header, nearly a key": `Credit${fill(" ")}: a`,
  "front matter, many keys": `---\n${fillLines("a: b\n")}`,
  "front matter, nearly a key": `---\n${fill("a ")}`,
  "header, a headline behind each date": fillLines("date 2020-01-04 A headline\n"),
  "one line": `date 2020-01-04 A headline 2020-01-04 10:00 ${fill("A caption of forty letters and some more ")}`,
  headline: fill("A"),
  "headline of spaces": `A${fill(" ")}B`,
  "kickers in brackets": `${fill("[WATCH] ")}A`,
  "kickers with bars": `${fill("WATCH | ")}A`,
  "kicker of capitals": fill("AB "),
  "stamp of digits": `A\n\n${fill("2020-01-04 ")}`,
  "stamp of labels": `A\n\n${fill("Published: ")}`,
  "stamps in the body, a line each": `A\n\nB c.\n\n${fillLines("4 January 2020, 10:00\n\n")}`,
  "times in the body": `A\n\nB c.\n\n${fillLines("14:05\n\nAb\n\n")}`,
  "quantities without a unit": `A\n\nB c.\n\n${fillLines("2 ab\n\n3 ab\n\n")}`,
  "quantities without a unit, in one block": `A\n\nB c.\n\n${fillLines("2 ab\n3 ab\n")}`,
  "quantities and words in turn": `A\n\nB c.\n\n${fillLines("2 ab\nCd\n")}`,
  "questions, a line each": `A\n\nB c.\n\n${fillLines("Ab cd?\n\nAb\n\n")}`,
  "labels, a line each": `A\n\nB c.\n\n${fillLines("Ab: cd\n\nEf: gh\n\n")}`,
  "stamp of figures": `A\n\n${fill("1 ")}`,
  "envelope of source lines": fillLines("abc0123 4 pol 211\n"),
  "envelope of marks": `abc0123 4 pol 211\n${fill("=")}x=`,
  "envelope of marked lines": `abc0123 4 pol 211\n${fillLines("^a<\n")}`,
  "envelope of ends": `A\n\nB c.\n${fillLines("042059 GMT Jan 20\n")}`,
  "envelope, nearly marked": `abc0123 4 pol 211\nA${fill(" ")}=`,
  "frame of many texts": fill("\u0002a\u0003"),
  "notes to editors": `A\n\n${fillLines("Eds: a\n\n")}`,
  "contacts of desks": `abc0123 4 pol 211\nA b\n\nB c.\n\n${fillLines("Contact: a@b.cc\n")}`,
  "marks of desks": fill("RPT-"),
  "dateline of commas": `A\n\n${fill("ABC, ")}`,
  "dateline of brackets": `A\n\n${fill("A (b) ")}`,
  "stamps, a line each": `A\n\n${fillLines("2020-01-04 10:00\n")}`,
  "byline of names": `A\n\n2020-01-04\n\nBy ${fill("Ann Lee, ")}`,
  "byline of dashes": `A\n\nBy ${fill("X - ")}`,
  "bylines, a line each": `A\n\n2020-01-04\n\n${fillLines("By Ann Lee\n")}`,
  "picture of parentheses": `A\n\n2020-01-04\n\n${fill("(")}\n\n${fill("(")}${fill(")")}`,
  "picture, one text twice": `A\n\n2020-01-04\n\n${fill("A b ")}\n\n${fill("A b ")}\n\nC.`,
  "picture's credit": `A\n\n2020-01-04\n\nA b.\n\nA b.\n\n${fill("Picture: ")}`,
  dateline: `A\n\n${fill("BAGHDAD ")}`,
  "dateline of dashes": `A\n\n${fill("A - ")}`,
  "media file": `A\n\n${fill("a.")}png`,
  "furniture of dots": `A\n\n${fill("a · ")}`,
  "furniture, a line each": `A\n\n${fillLines("NEXT\n\n")}`,
  "cross-link of bars": `A\n\n${fill("A | ")}`,
  "cross-link of capitals": `A\n\nREAD: ${fill("A")}`,
  "cross-links, a line each": `A\n\n${fillLines("READ | A\n")}`,
  "quote marks": `A\n\n${fill(">")}`,
  "quotes, a line each": `A\n\n${fillLines(">\n")}`,
  "table of gaps": `A\n\n${fill("1  ")}`,
  "table of more rows than a call has arguments": `A\n\n${"1  2\n".repeat(200_000)}`,
  "table, a row each": `A\n\n${fillLines("1  2\nA\n")}`,
  "list of dashes": `A\n\n${fill("- ")}`,
  "lists, an item each": `A\n\n${fillLines("- a\nb\n")}`,
  "list of numbers": `A\n\n${fill("1")}. a\n2. b`,
  "sub-headings, a line each": `A\n\n${fillLines("Short\n\n")}`,
  "lines wrapped by hand": `A\n\n${fill(`${"a".repeat(60)}\n`)}`,
  "lines without a blank one": `A\n\n${fillLines("A b.\n")}`,
  "doubled paragraphs": `A\n\n${fillLines("The same.\n\n")}`,
  posts: `A\n\n${fill("— A (@b) ")}`,
  "posts, a line each": `A\n\n${fillLines("— A (@b) January 4, 2020\n\n")}`,
  "video announced": `A\n\n${fill("watch the video ")}`,
  topics: `A\n\nRead more on: ${fill("a | ")}`,
  "topics, all different": `A\n\nTags: ${Array.from({ length: 150_000 }, (_, index) => index).join(", ")}`,
  "topics, a line each": `A\n\n${fillLines("Tags: a\n")}`,
  "credits, a line each": `A\n\n${fillLines("- reporting by x\n")}`,
  "credit in parentheses": `A\n\n${fill("(Compiled by ")}`,
  entities: `A\n\n${fill("&amp;")}`,
  "entities never closed": `A\n\n${fill("&amp")}`,
  escapes: `A\n\n${fill("\u001b[0")}`,
  "control characters": `A\n\n${fill("\u0001")}`,
  "overrides of direction": `A\n\n${fill("\u202e")}`,
  "soft hyphens": `A\n\n${fill("a\u00ad")}`,
  "marks without a letter": `A\n\n${fill("\u0301")}`,
  "Chinese without an end": `A\n\n${fill("港")}`,
  "Zulu without an end": `A\n\n${fill("umuntu ngumuntu ngabantu ")}`,
};

describe("a megabyte takes less than a second", { timeout: 60_000 }, () => {
  test.each(Object.entries(lines))("%s", (_, text) => {
    expect(workOf(() => void parse(text, options))).toBeLessThan(1000);
  });

  test.each([
    ["broken UTF-8", Uint8Array.from({ length: megabyte }, () => 0xe2)],
    ["bytes at random", Uint8Array.from({ length: megabyte }, (_, at) => (at * 7919) % 256)],
    ["zeros", new Uint8Array(megabyte)],
  ])("decoding %s", (_, bytes) => {
    expect(workOf(() => void decode(bytes))).toBeLessThan(1000);
  });
});

/** Milliseconds of work in this thread, not counting other processes. */
function workOf(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
