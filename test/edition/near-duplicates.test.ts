import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNearDuplicates } from "#edition/near-duplicates.ts";
import { copyOf, submit } from "#test/edition/edition-of.ts";

const words = Array.from({ length: 120 }, (_, index) => `word${index}`);
const article = (source: string, headline: string, body: string, at?: string) =>
  submit(copyOf({ headline, body, ...(at && { at }) }), source).article;

describe("near-duplicates", () => {
  test("are articles with the same headline on the same day, whatever its punctuation", () => {
    const found = findNearDuplicates([
      article("a.txt", "Quay shut", "One."),
      article("b.txt", "Quay: shut!", "Two."),
      article("c.txt", "Quay shut", "Three.", "2020-01-05 10:00"),
    ]);
    expect(found).toEqual([{ source: "b.txt", of: "a.txt", because: "headline and day" }]);
  });

  test("are articles with nearly the same text under other headlines", () => {
    const changed = words.with(60, "other").join(" ");
    const found = findNearDuplicates([
      article("a.txt", "One", words.join(" ")),
      article("b.txt", "Two", changed),
    ]);
    expect(found).toEqual([{ source: "b.txt", of: "a.txt", because: "text" }]);
  });

  test("are not articles that share half of their text", () => {
    const half = [...words.slice(0, 60), ...words.slice(60).map((word) => `${word}x`)].join(" ");
    const found = findNearDuplicates([
      article("a.txt", "One", words.join(" ")),
      article("b.txt", "Two", half),
    ]);
    expect(found).toEqual([]);
  });

  test("are not short articles that share set phrases", () => {
    const found = findNearDuplicates([
      article("a.txt", "One", "The bridge is open."),
      article("b.txt", "Two", "The bridge is open."),
    ]);
    expect(found).toEqual([]);
  });

  test("are found at any position among others", () => {
    const copy = words.join(" ");
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (before, between) => {
        const others = (count: number, mark: string) =>
          Array.from({ length: count }, (_, n) =>
            article(`${mark}${n}`, `${mark} ${n}`, words.map((w) => `${w}${mark}${n}`).join(" ")),
          );
        const all = [
          ...others(before, "p"),
          article("a.txt", "One", copy),
          ...others(between, "q"),
          article("b.txt", "Two", copy),
        ];
        expect(findNearDuplicates(all)).toEqual([
          { source: "b.txt", of: "a.txt", because: "text" },
        ]);
      }),
      { numRuns: 30 },
    );
  });
});
