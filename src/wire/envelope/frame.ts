// The text within what a wire sent, where control characters mark it.
import { lookAhead, type Position } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";

/** How many lines an envelope has above the text at most. */
export const above = 14;

/** Tells whether the head above the text that a wire marked is as short as an envelope is. */
export function hasFrame({ copy, frame }: Draft): boolean {
  if (!frame) return false;
  return lookAhead(copy, above).some((line) => !isBefore(line, frame.from));
}

/** Tells whether a line stands before another in the source. */
export function isBefore(line: Position, other: Position): boolean {
  return line.line < other.line || (line.line === other.line && line.column < other.column);
}
