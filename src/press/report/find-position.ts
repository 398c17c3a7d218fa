import type { Position } from "#wire/copy.ts";

/** Finds where a name first stands in a text, but not as a part of a longer one. The very start where it does not. */
export function findPosition(name: string, text: string): Position {
  let at = text.indexOf(name);
  while (at >= 0 && isPartOfLonger(text, at, name.length)) at = text.indexOf(name, at + 1);
  const before = text.slice(0, Math.max(0, at)).split(/\r\n|[\n\r\u2028]/u);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function isPartOfLonger(text: string, at: number, length: number): boolean {
  const around = `${text[at - 1] ?? " "}${text[at + length] ?? " "}`;
  return /[\p{L}\p{N}_-]/u.test(around);
}
