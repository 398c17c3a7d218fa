import { straightMarks } from "#model/typeset.ts";
import { type QuotationMarks, quotationMarksOf } from "./quotation-marks.ts";

/** Where a straight mark stands, and what is known of the text so far. */
interface Place {
  text: string;
  at: number;
  /** Whether the character before it opens a quotation. */
  afterOpening: boolean;
  /** Whether a quotation with this mark is open. */
  isOpen: boolean;
  /** The last place at which a single mark closes. */
  lastClosing: number;
}

type Role = "open" | "close" | "apostrophe" | "as written";

/** Turns a text as written into one typographic mark for each of its straight marks; one that is not understood stays as it is. Takes time in proportion to the text. */
export function typographicMarks(text: string, language: string): string {
  const quotes = quotationMarksOf(language);
  const written = straightMarks(text);
  if (!quotes) return written.map(({ mark }) => mark).join("");
  const lastClosing = findLastClosing(text);
  const open = new Set<string>();
  let opened = -2;
  const shown = written.map(({ mark, at }) => {
    if (mark === "-") return isLineStart(text, at) ? mark : "–";
    const isOpen = open.has(mark);
    const afterOpening = opened === at - 1 || opensOnly(text[at - 1], quotes);
    const place = { text, at, isOpen, lastClosing, afterOpening };
    const role = roleOf(mark, place);
    if (role === "as written") return mark;
    if (role === "apostrophe") return "’";
    const [opening, closing] = mark === '"' ? quotes.double : quotes.single;
    if (role === "close") {
      open.delete(mark);
      return closing;
    }
    open.add(mark);
    opened = at;
    return opening;
  });
  return shown.join("");
}

function opensOnly(mark: string | undefined, { double, single }: QuotationMarks): boolean {
  const [opening, closing] = [0, 1].map((at) => [double[at], single[at]]);
  return Boolean(opening?.includes(mark) && !closing?.includes(mark));
}

function roleOf(mark: string, place: Place): Role {
  if (isMeasure(place)) return "as written";
  return mark === '"' ? doubleRole(place) : singleRole(place);
}

function doubleRole(place: Place): Role {
  const { opens, closes } = sidesOf(place);
  if (opens && !(closes && place.isOpen)) return "open";
  if (!place.isOpen && lacksSpace(place)) return "open";
  // Also behind a space, where a quotation is open: `he said 'no.' "`.
  return closes || place.isOpen ? "close" : "as written";
}

function singleRole(place: Place): Role {
  const { text, at, isOpen, lastClosing } = place;
  const { opens, closes } = sidesOf(place);
  if (isInWord(text, at)) return "apostrophe";
  if (!opens && !closes) return "as written";
  if (!opens || (closes && isOpen)) return isOpen && !isPossessive(place) ? "close" : "apostrophe";
  if (elision.test(text.slice(at + 1, at + 8))) return "apostrophe";
  return at === 0 || lastClosing > at ? "open" : "apostrophe";
}

// What an apostrophe stands before, in English: `'90s`, `rock 'n' roll`.
const elision = /^(?:\d\ds?\b|n'|(?:em|tis|twas|til|cause|bout|round|neath)\b)/iu;

function isInWord(text: string, at: number): boolean {
  const word = /[\p{L}\p{N}]/u;
  return word.test(text[at - 1] ?? "") && word.test(text[at + 1] ?? "");
}

// Words in Hangul have their endings directly behind a mark.
const letterAfter = /^(?!\p{sc=Hangul})[\p{L}\p{N}]/u;

// Behind a word or its punctuation, and before no letter.
function findLastClosing(text: string): number {
  let at = text.lastIndexOf("'");
  while (at > 0 && (/[\s(['"]/u.test(text[at - 1] ?? " ") || letterAfter.test(text[at + 1] ?? "")))
    at = text.lastIndexOf("'", at - 1);
  return at;
}

// `he said,"No."`
function lacksSpace({ text, at }: Place): boolean {
  return /[.,;:!?]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

// `the workers' strike` in single marks that close later.
function isPossessive({ text, at, lastClosing }: Place): boolean {
  return lastClosing > at && /^s' \p{L}/iu.test(text.slice(at - 1, at + 4));
}

function sidesOf({ text, at, afterOpening }: Place): { opens: boolean; closes: boolean } {
  const [before = " ", after = " "] = [text[at - 1], text[at + 1]];
  const opens = (afterOpening || /[\s([{/\-–—¿¡]/u.test(before)) && !/[\s.,;:!?)\]}…]/u.test(after);
  return { opens, closes: !(afterOpening && opens) && !/[\s([{]/u.test(before) };
}

// Feet and inches, minutes and seconds: 5'10", a 6" gun.
function isMeasure({ text, at, isOpen }: Place): boolean {
  if (/^\d'\d\d?"/u.test(text.slice(at - 1, at + 4))) return true;
  if (/\d'\d\d?"$/u.test(text.slice(Math.max(0, at - 4), at + 1))) return true;
  return !isOpen && /\d/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

function isLineStart(text: string, at: number): boolean {
  return at < 2 || text[at - 2] === "\n";
}
