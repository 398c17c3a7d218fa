import { describe, expect, test } from "vitest";
import { copyOf, site } from "#test/edition/edition-of.ts";
import { parse } from "#wire/parse.ts";

const wrong = "An earlier version of this article gave the wrong bridge.";

function read(body: string) {
  return parse(copyOf({ headline: "Cranes at work", body }), { source: "a.txt", ...site }).article!;
}

describe("a correction", () => {
  test.each([
    "Correction:",
    "CORRECTION:",
    "Clarification:",
    "Rectificatif :",
    "Korrektur:",
    "Corrección:",
  ])("%s is taken out of the text and kept whole", (label) => {
    const { corrections, body } = read(`The first.\n\n${label} ${wrong}\n\nThe end.`);
    expect(corrections).toEqual([`${label} ${wrong}`]);
    expect(body.map((block) => block.kind === "paragraph" && block.text)).toEqual([
      "The first.",
      "The end.",
    ]);
  });

  test("keeps its place among others, and is no word of the article", () => {
    const { corrections, wordCount } = read(
      `Correction: One was wrong.\n\nFour words of text.\n\nCorrection: Two was wrong.`,
    );
    expect(corrections).toEqual(["Correction: One was wrong.", "Correction: Two was wrong."]);
    expect(wordCount).toBe(4);
  });

  test("is the text where there is no other", () => {
    const { corrections, body } = read(`Correction: ${wrong}`);
    expect(corrections).toBeUndefined();
    expect(body).toHaveLength(1);
  });

  test.each([
    "Corrections officers went on strike on Friday.",
    "The correction: a fall of 10 per cent.",
  ])("is not %s", (text) => {
    expect(read(`${text}\n\nThe end.`).corrections).toBeUndefined();
  });
});
