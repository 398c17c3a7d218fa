import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitUtterances } from "#app/listen/utterances.ts";

const letters = (text: string) => text.replaceAll(/\s/gu, "");

describe("the utterances of a text", () => {
  test("are whole sentences, several in one where they are short", () => {
    const long = `${"A long sentence ".repeat(10)}comes to an end.`;
    expect(splitUtterances(`One. Two. ${long} Three.`, "en")).toEqual([
      "One. Two.",
      long,
      "Three.",
    ]);
  });

  test("split a sentence that is too long after a comma, else after a word", () => {
    const clause = "word ".repeat(20).trim();
    expect(splitUtterances(`${clause}, ${clause}, ${clause}.`, "en")).toEqual([
      `${clause},`,
      `${clause},`,
      `${clause}.`,
    ]);
    const [first] = splitUtterances("syllable ".repeat(60), "en");
    expect(first).toMatch(/^(?:syllable ?)+$/);
  });

  test("have all of the text, and are never too long", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900, unit: "grapheme" }), (text) => {
        const utterances = splitUtterances(text, "en");
        expect(letters(utterances.join(""))).toBe(letters(text));
        expect(utterances.every(({ length }) => length > 0 && length <= 180)).toBe(true);
      }),
    );
  });
});
