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
  ])("%s is moved out of the body with its label", (label) => {
    const { corrections, body } = read(`The first.\n\n${label} ${wrong}\n\nThe end.`);
    expect(corrections).toEqual([`${label} ${wrong}`]);
    expect(body.map((block) => block.kind === "paragraph" && block.text)).toEqual([
      "The first.",
      "The end.",
    ]);
  });

  test("is in order among others, and is not counted", () => {
    const { corrections, wordCount } = read(
      `Correction: One was wrong.\n\nFour words of text.\n\nCorrection: Two was wrong.`,
    );
    expect(corrections).toEqual(["Correction: One was wrong.", "Correction: Two was wrong."]);
    expect(wordCount).toBe(4);
  });

  test("stays in the body if there is nothing else", () => {
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
