import { describe, expect, test } from "vitest";
import { hasEndMark, splitCredit, splitLabel } from "#wire/wording.ts";

describe("splitLabel", () => {
  test.each([
    ["WATCH | The plan", "WATCH", "The plan"],
    ["READ MORE |\u00a0 The plan", "READ MORE", "The plan"],
    ["LIVE 24 | A | B", "LIVE 24", "A | B"],
  ])("splits %j", (text, label, rest) => {
    expect(splitLabel(text)).toEqual({ label, rest });
  });

  test.each([
    "Watch | The plan",
    "WATCH|The plan",
    "WATCH |",
    "| The plan",
    "24 | The plan",
    "No bar at all",
  ])("does not split %j", (text) => {
    expect(splitLabel(text)).toBeUndefined();
  });
});

describe("splitCredit", () => {
  test("takes the last parentheses as the credit", () => {
    expect(splitCredit("A man (left) waits. (Agency)")).toEqual({
      caption: "A man (left) waits.",
      credit: "Agency",
    });
  });

  test.each(["A man (left)", "A man. (Agency) waits", "(Agency)", "A man ()", "A man)"])(
    "finds no credit in %j",
    (text) => {
      expect(splitCredit(text)).toEqual({ caption: text });
    },
  );
});

test.each([
  "It ends.",
  "Does it?",
  'He said "Yes."',
  "It goes on …",
  "结束。",
  "समाप्त।",
  "(It ends.)",
  "as follows:",
])("%j has an end mark", (text) => {
  expect(hasEndMark(text)).toBe(true);
});

test.each(["What a pilot does", "The year 2020", "港口"])("%j has none", (text) => {
  expect(hasEndMark(text)).toBe(false);
});
