// A sub-heading: a short line alone that begins like a title, has no punctuation at its end, and is followed by longer text.
import type { Line } from "#wire/copy.ts";
import { mediaKind } from "#wire/file-name.ts";
import type { Cursor, Match } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";

/** A longer line is a sub-heading only if the text below is longer still. */
const usual = 80;
const longest = 120;

/** Turns a line alone into a sub-heading, unless nothing follows it. Several such lines in a row are a list without marks, and stay paragraphs. */
export function subheading({ lines, next, after, opens }: Cursor): Match | undefined {
  const text = lines[0]?.text ?? "";
  if (
    (opens && text.length > 40) ||
    !next ||
    !looksLikeSubheading(lines) ||
    continuesSentence(next)
  )
    return undefined;
  if (
    looksLikeSubheading(next) &&
    (!after || looksLikeSubheading(after) || continuesSentence(after))
  )
    return undefined;
  const below = next[0]?.text ?? "";
  if (isDoubtful(text) && below.length < text.length * (isQuestion(text) ? 2 : 1)) return undefined;
  return { block: { kind: "subheading", text }, count: 1 };
}

function looksLikeSubheading(lines: Line[]): boolean {
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

/** Tells whether a line may also be prose: it is long, a question, quoted, or in a script without capitals. */
function isDoubtful(text: string): boolean {
  return text.length > usual || isQuestion(text) || !/^[\p{Lu}\p{Lt}\p{N}]/u.test(text);
}

/** Tells whether a block continues the sentence of the line above: it begins in lower case. */
function continuesSentence(next: Line[]): boolean {
  return (
    /^[>\s"'\p{Pi}\p{Ps}…]{0,8}\p{Ll}/u.test(next[0]?.text ?? "") && !mediaKind(next[0]?.text ?? "")
  );
}
