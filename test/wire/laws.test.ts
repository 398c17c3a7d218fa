import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lostFrom } from "#test/wire/conservation.ts";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/law.txt", timeZone: "Africa/Johannesburg", language: "en" };

const prose = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 });
const header = [
  " date 2020-01-05",
  "date 2020-02-30",
  "updated 2020-01-05 08:00",
  "byline A, B and C",
  "byline and",
  "lang iw",
  "image a.png",
  "image b/c.png",
  "alt A thing.",
  "caption A thing. (B)",
  "video a.webm",
  "slug a-b",
  "lang german",
  "Image: a.png",
  "Credit: banks tighten the rules",
  "Draft: yes",
  "embargo 2020-01-05 06:00 +02:00",
  "embargo soon",
  "date 2020-01-05 10:00 +99:99",
  "---",
  "+++",
];
const head = [
  "2020-01-04 20:59",
  "2020-01-04T20:59:60",
  "By Desk and Jo",
  "By",
  "WATCH | A",
  "A thing.",
  "A thing. (Agency)",
];
const body = [
  "BAGHDAD (Reuters) - It began.",
  "Watch the video above.",
  "A sub-heading",
  "READ |\u00a0B",
  "a.webm",
  "a.png",
  "- one",
  "* two",
  "1. one",
  "2. two",
  "7) seven",
  "> said",
  "> - Someone",
  ">",
];
const wire = [
  "abc0123 4 pol 211",
  "r i BC-Harbour   01-04 0211",
  "^BC-Harbour,1st Ld,0211<",
  "^A headline<",
  "A headline =",
  "REFILE",
  "Eds: a note",
  "# Notebook",
  "abc nc pl",
  "042059 GMT Jan 20",
  "\u0002",
  "\u0003",
  "Durban, Feb 3 (Efe).- It began.",
  "Updated 1909 GMT (0309 HKT) February 3, 2020",
];
const tail = [
  "- additional reporting by AFP",
  "(Compiled by X)",
  "Read more on: \u00a0 A | \u00a0 b | a",
  "read more on: x, y",
];
const blank = ["", "", ""];
const furniture = fc.constantFrom(...header, ...head, ...body, ...wire, ...tail, ...blank);
const copy = fc
  .array(fc.oneof({ weight: 3, arbitrary: furniture }, prose), { maxLength: 25 })
  .map((lines) => lines.join("\n"));
const anything = fc.oneof(copy, fc.string({ unit: "binary", maxLength: 400 }));

describe("whatever the text", () => {
  test("every letter and digit is published or dropped", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(lostFrom(text, parse(text, options), "en")).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("there is either an article or an error", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { article, problems } = parse(text, options);
        expect(article === undefined).toBe(problems.some(({ severity }) => severity === "error"));
      }),
    );
  });

  test("problems have a position in the text", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
        for (const { line, column } of parse(text, options).problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
    );
  });

  test("parsing twice gives the same result", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(parse(text, options)).toEqual(parse(text, options));
      }),
    );
  });

  test("all four line breaks mean the same", () => {
    const plain = copy.filter((text) => !/[\r\u2028\u2029\p{Cc}]/u.test(text.replaceAll("\n", "")));
    fc.assert(
      fc.property(plain, fc.constantFrom("\r", "\r\n", "\u2028"), (text, end) => {
        const { dropped, ...expected } = parse(text, options);
        const { dropped: droppedToo, ...actual } = parse(text.replaceAll("\n", end), options);
        expect(actual).toEqual(expected);
        expect(droppedToo).toHaveLength(dropped.length);
      }),
    );
  });
});
