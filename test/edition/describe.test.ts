import { expect, test } from "vitest";
import { describe as describeArticle } from "#edition/describe.ts";

const ofParagraph = (text: string) =>
  describeArticle({ headline: "A headline", body: [{ kind: "paragraph", text }] });

test("the description is the standfirst, else the first paragraph, else the headline", () => {
  const body = [
    { kind: "subheading" as const, text: "A sub-heading" },
    { kind: "paragraph" as const, text: "The first words." },
  ];
  const headline = "A headline";
  expect(describeArticle({ headline, body, standfirst: "A summary." })).toBe("A summary.");
  expect(describeArticle({ headline, body })).toBe("The first words.");
  expect(describeArticle({ headline, body: [] })).toBe("A headline");
});

test("a bare dateline, a line of signs and the headline again are no description", () => {
  const headline = "Wheat falls, says U.S.";
  const described = (...texts: string[]) =>
    describeArticle({
      headline,
      body: texts.map((text) => ({ kind: "paragraph" as const, text })),
    });
  expect(described("NEW YORK, March 5 -", "* * *", "WHEAT FALLS, SAYS U.S", "It fell.")).toBe(
    "It fell.",
  );
  expect(described("NEW YORK, March 5 —")).toBe(headline);
});

test("white space becomes one space", () => {
  expect(ofParagraph("A\u00a0tide \n rises.")).toBe("A tide rises.");
});

test("a long paragraph is cut after a sentence", () => {
  const sentence = `${"The water rises over the wall ".repeat(3)}at noon.`;
  expect(ofParagraph(`${sentence} ${"It falls again ".repeat(9)}later.`)).toBe(sentence);
});

test("a full stop after an initial or a number is not the end of a sentence", () => {
  const text = `${"The water rises over the wall ".repeat(3)}in the U.S. by 5. It ${"falls ".repeat(20)}.`;
  expect(ofParagraph(text)).toMatch(/^The water .* It (?:falls ?)+…$/u);
});

test("a long sentence is cut after a word, without a comma before the ellipsis", () => {
  const short = ofParagraph("a harbour, ".repeat(30));
  expect(short).toMatch(/^(?:a harbour, )+a(?: harbour)?…$/u);
  expect(short.length).toBeLessThanOrEqual(201);
});

test("a text without spaces is cut between characters", () => {
  const short = ofParagraph(`x${"𠀀".repeat(200)}`);
  expect(short.isWellFormed()).toBe(true);
  expect(short).toMatch(/^x𠀀+…$/u);
});

test("a Chinese text is cut after a Chinese full stop", () => {
  const sentence = `${"港".repeat(120)}。`;
  expect(ofParagraph(sentence + "水".repeat(120))).toBe(sentence);
});
