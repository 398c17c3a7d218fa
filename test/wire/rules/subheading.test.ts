import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const firstOf = (line: string, next: string) =>
  parse(`A headline\n\n${line}\n\n${next}\n\nThe end.`, options).article?.body[0]?.kind;

test.each(["A paragraph.", "- a\n- b", "> A quote.", "READ | A thing", "a.png"])(
  "a short line may head %j",
  (next) => {
    expect(firstOf("What it needs", next)).toBe("subheading");
  },
);

test.each(["> that nothing ends.", "> “that nothing ends.”", "it was said."])(
  "a line that goes on in %j heads nothing",
  (next) => {
    expect(firstOf("It follows", next)).toBe("paragraph");
  },
);

test.each([
  "It ends.",
  "why not",
  "What is it?",
  "Then this:",
  "The first | the second",
  "2020",
  "A".repeat(121),
])("%s is prose", (line) => {
  expect(firstOf(line, "A paragraph.")).toBe("paragraph");
});

test.each(["The 1990s", "1914 and after", "Élan", "Его слово"])("%s is a sub-heading", (line) => {
  expect(firstOf(line, "A paragraph.")).toBe("subheading");
});

describe("what only looks like a title", () => {
  const long =
    "The bridge has been shut since the flood, and nobody knows when it will open again.";

  test.each([
    "Currently £204.98, Lakeland",
    "From 5,99 Euro a month",
    "SHR 14 CTS VS 11 CTS",
    "Leeds 2-1 Hull",
    "The old bridge (Weir Images)",
    "9.05am - The Exchange opens in the green",
    "Q: Why does the ferry not run at night?",
    "WEIR GAZETTE: Why does the ferry not run at night?",
  ])("%s", (line) => {
    expect(firstOf(line, long)).not.toBe("subheading");
  });

  test.each([
    "11.04 Uhr: Der Rat tagt wieder",
    "855 euros less a year",
    "Monday, 3. 2.",
    "We manage the bridge…",
    "New courts instead of old ones: a chance that nobody may miss",
  ])("but may head an entry or a chapter: %s", (line) => {
    expect(firstOf(line, long)).toBe("subheading");
  });
});
