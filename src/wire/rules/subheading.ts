// A sub-heading: a short line alone that begins like a title, has no punctuation at its end, and is followed by longer text.
import type { Line } from "#wire/copy.ts";
import { mediaKind } from "#wire/file-name.ts";
import { looksLikeNames } from "#wire/names.ts";
import type { Cursor, Match } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";
import { isFigures, isNote, isOfTable } from "./figures.ts";
import { isCatechism, isInterview, isSpoken } from "./interview.ts";

/** A longer line is a sub-heading only if the text below is longer still. */
const usual = 80;
const longest = 120;

/** Turns a line alone into a sub-heading, unless nothing follows it. Several such lines in a row are a list without marks, and stay paragraphs. */
export function subheading(cursor: Cursor): Match | undefined {
  const { lines, next, after, opens } = cursor;
  const text = lines[0]?.text ?? "";
  if (
    (opens && text.length > 40) ||
    !next ||
    !(looksLikeSubheading(lines) || isOfChronology(cursor)) ||
    continuesSentence(next) ||
    isTalk(cursor) ||
    isAmongFields(cursor)
  )
    return undefined;
  const isAboveTitle = looksLikeSubheading(next);
  if (isAboveTitle && (isSignature(text) || isAmongTitles(cursor))) return undefined;
  if (
    isAboveTitle &&
    !(isField(next) && isField(after)) &&
    (!after || looksLikeSubheading(after) || continuesSentence(after))
  )
    return undefined;
  const below = next[0]?.text ?? "";
  // A result need not stand directly below: `Year`, `Shr not given`, `Net 2.1 mln vs 1.4 mln`.
  const second = isAboveTitle ? (after?.[0]?.text ?? "") : "";
  if ([below, second].some(isOfTable)) return undefined;
  if (isDoubtful(text) && below.length < leastBelow(cursor, text)) return undefined;
  return { block: { kind: "subheading", text }, count: 1 };
}

/** Among other questions that are titles a short one is, too, whatever stands below. */
function leastBelow({ draft }: Cursor, text: string): number {
  if (!isQuestion(text)) return text.length;
  return text.length <= usual && isCatechism(draft) ? 0 : text.length * 2;
}

/** What a person asks, says or answers heads nothing. */
function isTalk({ draft, lines, above }: Cursor): boolean {
  const text = lines[0]?.text ?? "";
  if (isSpoken(draft, text)) return true;
  const asks = isQuestion(text) || isQuestion(above?.at(-1)?.text ?? "");
  return asks && isInterview(draft);
}

/** Who wrote what stands above, and from where: `Nora Castell, North Bank`. */
function isSignature(text: string): boolean {
  return text.includes(", ") && looksLikeNames(text);
}

/** A year alone heads an entry where the entry above or below has its year, too. */
function isOfChronology({ lines, next, higher, after }: Cursor): boolean {
  return isYear(lines) && [higher, after].some(isYear) && hasEndMark(next?.[0]?.text ?? "");
}

function isYear(block: Line[] | undefined): boolean {
  return block?.length === 1 && /^(?:1[4-9]|20)\d\d$/.test(block[0]?.text ?? "");
}

/** Lines of one label each, one below the other, say what something is: `Referee: A. Stone`, `Attendance: 12,403`; lines of one number each are steps. */
function isAmongFields({ lines, above, next }: Cursor): boolean {
  return [isField, isNumbered].some((fits) => fits(lines) && (fits(above) || fits(next)));
}

function isNumbered(block: Line[] | undefined): boolean {
  const text = block?.length === 1 ? (block[0]?.text ?? "") : "";
  return text.length <= longest && /^\d{1,2}[.)]?\s\p{L}/u.test(text);
}

function isField(block: Line[] | undefined): boolean {
  const text = block?.length === 1 ? (block[0]?.text ?? "") : "";
  return text.length <= longest && /^[^:：.!?]{2,30}[:：]\s*\S/u.test(text) && !hasEndMark(text);
}

/** Of four such lines or more only the last can head what follows. */
function isAmongTitles({ above, higher }: Cursor): boolean {
  return [above, higher].every((block) => block !== undefined && looksLikeSubheading(block));
}

function looksLikeSubheading(lines: Line[]): boolean {
  const text = lines[0]?.text ?? "";
  if (lines.length !== 1 || text.length > longest || text.includes("|")) return false;
  if (
    !/\p{L}/u.test(text) ||
    !/^(?:[«»“”„‘‚"'¿¡][ \u00a0\u202f]?|\.{3}\s?|…\s?)?[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(text)
  )
    return false;
  // Most lines are short sentences.
  if (!isQuestion(text) && endsSentence(text)) return false;
  if (/^[^\p{Lu}\p{Ll}]*$/u.test(text) && text.length > 40) return false;
  if (/[:：]\s*\p{N}|\p{N}\/\p{N}|[、，：]/u.test(text)) return false;
  if (isAsked(text) || isNote(text) || isFlash(text) || isFigures(text) || isCaption(text))
    return false;
  return !goesOnInSmall(text) && !mediaKind(text);
}

/** A question with its label, as interviews are set: `Q: Why now?`, `WEIR GAZETTE: Why now?` */
function isAsked(text: string): boolean {
  return /^(?:[QAF]|\p{Lu}{2,}(?: \p{Lu}{2,}){0,2}):\s.*[?？؟]$/u.test(text);
}

/** A time and what happened then, as a ticker has them: `9.05am - The Exchange opens`. */
function isFlash(text: string): boolean {
  return /^\d{1,2}[h:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\p{Lu}{3,4})?\s[-–—]\s/iu.test(text);
}

/** A caption and who took the picture: `The old bridge (Weir Images)`. */
function isCaption(text: string): boolean {
  return /\((?:\p{Lu}[\p{L}.'’-]+(?:[ /]\p{Lu}[\p{L}.'’-]+){1,4})\)$/u.test(text);
}

/** A number with its dot (`18. 7.`) and three dots end no sentence for sure; a year and its dot do. */
function endsSentence(text: string): boolean {
  if (/[-–—]$/u.test(text)) return true;
  if (/(?:^|\P{N})\p{N}{1,2}\.$/u.test(text)) return text.length > 25;
  if (/(?:[^.]…|[^.]\.{3})$/u.test(text)) return text.length > 50;
  return hasEndMark(text);
}

/** What follows a colon in lower case is rather a sentence's end than a title's. */
function goesOnInSmall(text: string): boolean {
  if (!/:\s\p{Ll}/u.test(text)) return false;
  return text.length > 45 && !/^[^:\s]+(?:\s[^:\s]+){3,8}\s?:\s[^:]+$/u.test(text);
}

function isQuestion(text: string): boolean {
  if (!"?？؟".includes(text.at(-1) ?? " ")) return false;
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
