// A short line alone that opens as a title does, ends without an end mark, and heads something longer.
import type { Line } from "#wire/copy.ts";
import { mediaKind } from "#wire/file-name.ts";
import type { Spot, Taken } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";

/** A line of this length may be the title of what follows; a longer one needs longer prose below it to be told from prose. */
const usual = 80;
const longest = 120;

/** Turns a line alone into a sub-heading, unless nothing follows, or a run of such lines, which is a list without marks. */
export function subheading({ lines, next, after, opens }: Spot): Taken | undefined {
  const text = lines[0]?.text ?? "";
  if ((opens && text.length > 40) || !next || !looksLikeOne(lines) || goesOn(next))
    return undefined;
  if (looksLikeOne(next) && (!after || looksLikeOne(after) || goesOn(after))) return undefined;
  const below = next[0]?.text ?? "";
  if (isDoubtful(text) && below.length < text.length * (isQuestion(text) ? 2 : 1)) return undefined;
  return { block: { kind: "subheading", text }, count: 1 };
}

function looksLikeOne(lines: Line[]): boolean {
  const text = lines[0]?.text ?? "";
  if (lines.length !== 1 || text.length > longest || text.includes("|")) return false;
  if (!/\p{L}/u.test(text) || !/^[«»“”„‘‚"'¿¡]?[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(text)) return false;
  if (/^[^\p{Lu}\p{Ll}]*$/u.test(text) && text.length > 40) return false;
  if (/[:：]\s*\p{N}|\p{N}\/\p{N}|[、，：]/u.test(text)) return false;
  return (isQuestion(text) || !hasEndMark(text)) && !/:\s\p{Ll}/u.test(text) && !mediaKind(text);
}

function isQuestion(text: string): boolean {
  return /[^.!?]\s?[?？؟]$/u.test(text) && !/^[«»“”„‘‚"'–-]/.test(text) && !/[.!?]\s/.test(text);
}

/** Longer, quoted, or in a script without capitals. */
function isDoubtful(text: string): boolean {
  return text.length > usual || isQuestion(text) || !/^[\p{Lu}\p{Lt}\p{N}]/u.test(text);
}

/** A quote or prose that opens in lower case ends the sentence that this line began. */
function goesOn(next: Line[]): boolean {
  return (
    /^[>\s"'\p{Pi}\p{Ps}…]{0,8}\p{Ll}/u.test(next[0]?.text ?? "") && !mediaKind(next[0]?.text ?? "")
  );
}
