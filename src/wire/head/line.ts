// What can be seen of each of the first lines, before it is decided what they are.
import { hasWords, isBlank, type Copy, type Line } from "#wire/copy.ts";
import { mayNameDay } from "#wire/moment.ts";
import { looksLikeNames } from "#wire/names.ts";
import { isFurniture } from "#wire/rules/furniture.ts";
import { isRelatedLabel } from "#wire/rules/furniture-lines.ts";
import { isPlacedByline, splitPlacedStamp, splitStampedByline } from "#wire/rules/byline.ts";
import { isLabelledByline } from "#wire/rules/byline-names.ts";
import { isStamp } from "#wire/rules/stamp.ts";
import { isTopicsLine } from "#wire/rules/topics.ts";
import { hasEndMark, plainSpaces, splitKicker } from "#wire/wording.ts";
import {
  isBreadcrumb,
  isChrome,
  isContactLine,
  isHandle,
  isReleaseLine,
  isSection,
} from "./marks.ts";

/** What a line is by its form alone; most are nothing of the kind. */
type Form =
  | "wordless"
  | "stamp"
  | "both"
  | "byline"
  | "release"
  | "contact"
  | "chrome"
  | "handle"
  | "section"
  | "topics"
  | "plain";

/** One of the first lines of a copy that are not blank. */
export interface HeadLine extends Line {
  /** Its place among them. */
  at: number;
  /** Whether a blank line, or nothing, stands above it. */
  opensBlock: boolean;
  form: Form;
  words: number;
  /** Whether it ends as a sentence does; `mark` is any other mark that ends a clause. */
  end: "stop" | "mark" | "none";
  opensLower: boolean;
}

/** Prose of this length is copy rather than a summary. */
const longProse = 90;
/** A copy has begun for sure where this many lines of prose have followed each other, or two below stamp or byline. */
const enoughProse = 3;
export const mostLines = 24;

/** Lists the first lines of a copy up to where prose has begun for sure. */
export function headLines(copy: Copy): HeadLine[] {
  const lines: HeadLine[] = [];
  let prose = 0;
  let stamps = 0;
  let isBelow = false;
  let opensBlock = true;
  for (let at = copy.start; at < copy.end && lines.length < mostLines; at++) {
    const line = copy.lines[at]!;
    if (isBlank(line)) {
      opensBlock = true;
      continue;
    }
    const seen = look(line, lines.length, opensBlock);
    if (goesOnContact(lines.at(-1), seen)) seen.form = "contact";
    opensBlock = false;
    lines.push(seen);
    if (seen.form === "stamp") stamps++;
    isBelow ||= seen.form === "stamp" || seen.form === "byline" || seen.form === "both";
    prose = isProse(seen) && line.text.length >= longProse ? prose + 1 : 0;
    if (prose >= enoughProse || (isBelow && prose > 1 && line.text !== lines.at(-2)?.text)) break;
  }
  if (stamps > 2) takeEntries(lines);
  return lines;
}

/** In a live blog stamps stand between sentences: each but the first is the time of an entry. */
function takeEntries(lines: readonly HeadLine[]): void {
  const [, ...stamps] = lines.filter(({ form }) => form === "stamp");
  const entries = stamps.filter(({ at }) => lines[at - 1]?.end === "stop");
  if (entries.length > 1) for (const line of stamps) line.form = "plain";
}

/** Names, numbers and addresses stand below `Contact:`, as one block. */
function goesOnContact(above: HeadLine | undefined, { opensBlock, form, text }: HeadLine): boolean {
  if (opensBlock || above?.form !== "contact" || (form !== "plain" && form !== "handle"))
    return false;
  return text.length <= 60 && (/@|\p{N}{3}|^www\./u.test(text) || looksLikeNames(text));
}

/** Tells whether a line reads as a sentence of some length. */
export function isProse({ text, end, words }: HeadLine): boolean {
  return (end === "stop" && text.length >= 60) || (end !== "none" && words > 12) || words > 35;
}

function look(line: Line, at: number, opensBlock: boolean): HeadLine {
  const { text } = line;
  const words = wordsOf(text);
  return {
    ...line,
    at,
    opensBlock,
    form: formOf(text, words),
    words,
    end: !hasEndMark(text)
      ? "none"
      : /[.。।።۔][\p{Pe}\p{Pf}"']{0,4}$/u.test(text)
        ? "stop"
        : "mark",
    opensLower: /^\p{Ll}/u.test(text),
  };
}

/** A stamp names a year, or its two last figures between marks. */
const year = /\p{Nd}{4}|\p{Nd}[./-]\p{Nd}{2}(?!\p{Nd})/u;

function formOf(text: string, words: number): Form {
  // Sentences of some length have no form of their own, and are most of all lines.
  if (text.length > 160 || (text.length > 80 && text.endsWith(".") && !/[ap]\.m\.$/iu.test(text)))
    return mayBeLongChrome(text) && isChrome(text) ? "chrome" : "plain";
  if (!hasWords(text)) return "wordless";
  // A sentence of some length is rarely anything but text.
  if (text.length > 90 && /\p{Ll}{2}[.]["'”’)]?$/u.test(text.slice(-6)) && !mayNameDay(text))
    return isContactLine(text) ? "contact" : isChrome(text) ? "chrome" : "plain";
  if (year.test(text)) {
    if (isStamp(text)) return "stamp";
    if (splitStampedByline(text)) return "both";
    if (splitPlacedStamp(text)) return "stamp";
  }
  if (isLabelledByline(text) || isPlacedByline(text)) return "byline";
  if (isReleaseLine(text)) return "release";
  if (isFurniture({ text })) return "chrome";
  // Of more words than a name has, what follows needs a mark or figures.
  if (words > 5 && !/[:：.|>›»→@°/\p{N}]|cookie/iu.test(text)) return "plain";
  if (isTopicsLine(text)) return "topics";
  if (isContactLine(text)) return "contact";
  if (isChrome(text)) return "chrome";
  if (isHandle(text)) return "handle";
  const isLabel = isSection(text) || isBreadcrumb(text) || isRelatedLabel(text);
  return isLabel ? "section" : "plain";
}

/** A note on cookies, or a menu between bars. */
function mayBeLongChrome(text: string): boolean {
  return text.length <= 300 && (text.includes("|") || /cookie/i.test(text));
}

/** In scripts without spaces two characters are about a word. */
function wordsOf(text: string): number {
  const start = text.slice(0, 300);
  let count = 1;
  for (let at = start.indexOf(" "); at >= 0; at = start.indexOf(" ", at + 1)) count++;
  if (!/[\u0e00-\u0e7f\u3040-\u9fff]/.test(start)) return count;
  return count + Math.floor((start.match(/[\u0e00-\u0e7f\u3040-\u9fff]/g)?.length ?? 0) / 2);
}

/** Tells whether two lines say the same: in the same words, whatever their case and kickers. */
export function saysTheSame({ text: one }: HeadLine, { text: other }: HeadLine): boolean {
  // Kickers stand at the start, so most lines are told from each other by their ends.
  if (Math.abs(one.length - other.length) > 45 || !/[\p{L}\p{N}]/u.test(one)) return false;
  if (one.slice(-3).toLowerCase() !== other.slice(-3).toLowerCase()) return false;
  return wordsIn(one) === wordsIn(other);
}

/** The words of a text in lower case, without kickers. */
export function wordsIn(text: string): string {
  const plain = plainSpaces(text.slice(0, 400));
  const rest = splitKicker(plain)?.rest ?? plain;
  return rest
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
