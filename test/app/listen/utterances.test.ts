import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitUtterances } from "#app/listen/utterances.ts";
import { toSpokenParts } from "#app/listen/spoken-parts.ts";
import { copyOf, editionOf, pageAt } from "#test/edition/edition-of.ts";

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

  test("break a sentence that is too long behind a comma, else behind a word", () => {
    const clause = "word ".repeat(20).trim();
    expect(splitUtterances(`${clause}, ${clause}, ${clause}.`, "en")).toEqual([
      `${clause},`,
      `${clause},`,
      `${clause}.`,
    ]);
    const [first] = splitUtterances("syllable ".repeat(60), "en");
    expect(first).toMatch(/^(?:syllable ?)+$/);
  });

  test("lose nothing and are never long, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900, unit: "grapheme" }), (text) => {
        const utterances = splitUtterances(text, "en");
        expect(letters(utterances.join(""))).toBe(letters(text));
        expect(utterances.every(({ length }) => length > 0 && length <= 180)).toBe(true);
      }),
    );
  });
});

test("an article is spoken from its headline on, without its furniture", () => {
  const body =
    "A text.\n\ntide.webm\n\nREAD | Cranes at work\n\nThe end.\n\n- additional reporting by AFP";
  const edition = editionOf([copyOf({ headline: "WATCH | The tide", body, topics: ["tides"] })]);
  const { article } = pageAt(edition, "/2020/01/04/the-tide/", "article");
  const texts = toSpokenParts(article).map(({ text }) => text);
  expect(texts).toEqual(["The tide", "A text.", "The end."]);
  const blocks = toSpokenParts(article).flatMap(({ block }) =>
    block === undefined ? [] : [block],
  );
  expect(blocks.map((block) => article.body[block]?.kind)).toEqual(["paragraph", "paragraph"]);
});
