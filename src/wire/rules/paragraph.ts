// Prose: each line is a paragraph, unless the block is hard-wrapped.
import type { Line } from "#wire/copy.ts";
import type { Cursor, Match } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";

/** Turns the line, or a whole block of hard-wrapped lines, into a paragraph. */
export function paragraph({ lines, at }: Cursor): Match {
  const own = at === 0 && isWrapped(lines) ? lines : lines.slice(at, at + 1);
  return {
    block: { kind: "paragraph", text: own.map(({ text }) => text).join(" ") },
    count: own.length,
  };
}

/** Tells whether the lines of a block are hard-wrapped: broken at the width of a page. */
export function isWrapped(lines: Line[]): boolean {
  const [first, ...rest] = lines;
  if (!first || rest.length === 0 || hasEndMark(first.text)) return false;
  return lines.slice(0, -1).every(({ text }) => text.length >= 50 && text.length <= 90);
}
