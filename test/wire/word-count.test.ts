import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "#wire/word-count.ts";

const count = (text: string) => countWords([{ kind: "paragraph", text }]);

test.each([
  ["One two three.", 3],
  ["A dash - is no word", 5],
  ["no\u00a0break and  two spaces", 5],
  ["港口在周一", 5],
  ["신문을 읽다", 2],
  ["ሰላም ለዓለም", 2],
])("%s", (text, words) => {
  expect(count(text)).toBe(words);
});

test("sub-headings, lists and quotes are counted, other texts are not", () => {
  const words = countWords([
    { kind: "subheading", text: "One two" },
    { kind: "list", ordered: false, items: ["three", "four five"] },
    { kind: "quote", paragraphs: ["six"], source: "Nobody" },
    { kind: "cross-link", label: "READ", headline: "Something else" },
    { kind: "image", image: { caption: "A picture" } },
  ]);
  expect(words).toBe(6);
});

const bySpaces = (text: string) =>
  text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;

test("a text of Latin and Cyrillic letters is counted as any other: by its spaces", () => {
  const unit = fc.constantFrom(
    ..."abcZ09 -.,'\n\té ÿ×÷ßŁžʰǆȳ«»§·¹²½ªµº¿\u00a0\u202f\u2009\u2014\u2019\u2026\u2028ЖяѾ҂Ұα\u0301\u00ad\u007f\u0085",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(count(text)).toBe(bySpaces(text));
    }),
    { numRuns: 2000 },
  );
});

const piece =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
const byPieces = (text: string) =>
  [...text.matchAll(piece)].filter(([one]) => /[\p{L}\p{N}]/u.test(one)).length;

test("of a text with Chinese or Japanese characters each of these is counted, and what stands between them", () => {
  const unit = fc.constantFrom(..."aé9 -.,、。（）港口々〇ーカタひゝ가다ไทยहि̃\u3000\u200d𠀀🙂");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(count(text)).toBe(byPieces(text));
    }),
    { numRuns: 2000 },
  );
});
