// A short line alone that opens as a title does, ends without an end mark, and heads something.
import type { Line } from "#wire/copy.ts";
import { mediaKind } from "#wire/file-name.ts";
import type { Spot, Taken } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";

/** Turns a line alone into a sub-heading, unless nothing or another such line follows. */
export function subheading({ lines, next }: Spot): Taken | undefined {
  const text = lines[0]?.text ?? "";
  if (!looksLikeOne(lines) || !next || looksLikeOne(next) || goesOn(next)) return undefined;
  return { block: { kind: "subheading", text }, count: 1 };
}

function looksLikeOne(lines: Line[]): boolean {
  const text = lines[0]?.text ?? "";
  if (lines.length !== 1 || text.length > 80 || text.includes("|")) return false;
  return (
    /\p{L}/u.test(text) &&
    /^[\p{Lu}\p{Lt}\p{N}]/u.test(text) &&
    !hasEndMark(text) &&
    !mediaKind(text)
  );
}

/** A quote or prose that opens in lower case ends the sentence that this line began. */
function goesOn(next: Line[]): boolean {
  return (
    /^[>\s"'\p{Pi}\p{Ps}…]{0,8}\p{Ll}/u.test(next[0]?.text ?? "") && !mediaKind(next[0]?.text ?? "")
  );
}
