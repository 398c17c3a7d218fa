import type { Problem } from "#model/problem.ts";

/** Where a word first stands in a text; at its very start where it does not. */
export function placeOf(word: string, text: string): Pick<Problem, "line" | "column"> {
  const before = text.slice(0, Math.max(0, text.indexOf(word))).split(/\r\n|[\n\r\u2028]/u);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
