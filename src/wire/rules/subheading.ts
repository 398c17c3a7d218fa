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
  if (isResult(below)) return undefined;
  if (isDoubtful(text) && below.length < text.length * (isQuestion(text) ? 2 : 1)) return undefined;
  return { block: { kind: "subheading", text }, count: 1 };
}

function looksLikeSubheading(lines: Line[]): boolean {
  const text = lines[0]?.text ?? "";
  if (lines.length !== 1 || text.length > longest || text.includes("|")) return false;
  if (
    !/\p{L}/u.test(text) ||
    !/^(?:[«»“”„‘‚"'¿¡]|\.{3}\s?|…\s?)?[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(text)
  )
    return false;
  if (/^[^\p{Lu}\p{Ll}]*$/u.test(text) && text.length > 40) return false;
  if (/[:：]\s*\p{N}|\p{N}\/\p{N}|[、，：]/u.test(text)) return false;
  if (isAsked(text) || isFlash(text) || isFigures(text) || isCaption(text)) return false;
  return (isQuestion(text) || !endsSentence(text)) && !goesOnInSmall(text) && !mediaKind(text);
}

/** A question with its label, as interviews are set: `Q: Why now?`, `WEIR GAZETTE: Why now?` */
function isAsked(text: string): boolean {
  return /^(?:[QAF]|\p{Lu}{2,}(?: \p{Lu}{2,}){0,2}):\s.*[?？؟]$/u.test(text);
}

/** A time and what happened then, as a ticker has them: `9.05am - The Exchange opens`. */
function isFlash(text: string): boolean {
  return /^\d{1,2}[h:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\p{Lu}{3,4})?\s[-–—]\s/iu.test(text);
}

/** A price or a result says what something is, and heads nothing: `From 5,99 Euro`, `Leeds 2-1 Hull`, `Net 2.1 mln vs 1.4 mln`. */
function isFigures(text: string): boolean {
  if (!/\p{N}/u.test(text)) return false;
  if (isResult(text) || money.test(text)) return true;
  if (/\s\d{1,3}\s?[-–:]\s?\d{1,3}(?:\s\p{Lu}|$)/u.test(text)) return true;
  const words = text.split(/\s+/u);
  return words.length > 3 && words.filter((word) => /\p{N}/u.test(word)).length * 2 > words.length;
}

/** A line of a company's results: `Shr 14 cts vs 11 cts`. */
function isResult(text: string): boolean {
  return (
    text.length <= longest &&
    /\p{N}/u.test(text) &&
    /\bvs?\.?\s/iu.test(text) &&
    !/[.!?]$/u.test(text)
  );
}

const money =
  /[$€£¥₹]\s?\d+[.,]\d|\d[.,]\d+\s?(?:[€£¥₹]|(?:Euro|EUR|USD|GBP|CHF|PLN|Kč|kr|руб|mln|bln|billion)\b)|\d\s?(?:cts|dlrs|pct)\b/iu;

/** A caption and who took the picture: `The old bridge (Weir Images)`. */
function isCaption(text: string): boolean {
  return /\((?:\p{Lu}[\p{L}.'’-]+(?:[ /]\p{Lu}[\p{L}.'’-]+){1,4})\)$/u.test(text);
}

/** A number with its dot (`18. 7.`) and three dots end no sentence for sure. */
function endsSentence(text: string): boolean {
  if (/[-–—]$/u.test(text)) return true;
  if (/(?:\p{N}\.|[^.]…|[^.]\.{3})$/u.test(text)) return text.length > 50;
  return hasEndMark(text);
}

/** What follows a colon in lower case is rather a sentence's end than a title's. */
function goesOnInSmall(text: string): boolean {
  return /:\s\p{Ll}/u.test(text) && !/^[^:\s]+(?:\s[^:\s]+){3,8}\s?:\s[^:]+$/u.test(text);
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
