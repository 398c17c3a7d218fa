import { expect, it } from "vitest";
import { longestWord } from "#app/ui/longest-word.ts";

it.each([
  ["", 0],
  ["The Harbour Times", 7],
  ["Ein Verkehrs-Verbund", 8],
  ["Gesellschaftsnachrichten", 24],
])("the longest word of %j has %i characters", (text, letters) => {
  expect(longestWord(text)).toBe(letters);
});
