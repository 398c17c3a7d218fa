// What speaks for a picture's texts: a doubled line, a credit, a file's name, a caption's own marks.
import { mediaKind } from "#wire/file-name.ts";
import { readMoment } from "#wire/moment.ts";
import { splitCaptionLabel, splitCreditLine } from "#wire/rules/lead-picture.ts";
import {
  splitAgencyCredit,
  splitCredit,
  splitLabel,
  splitMarkedCredit,
  splitSignedCredit,
} from "#wire/wording.ts";
import { isProse, wordsIn, type HeadLine } from "./line.ts";
import { sharedWords, type Page } from "./page.ts";

/** A caption can tell a story; what is longer than this is prose. */
const longest = 600;
const reporting = /\b(?:by|editing|reporting|writing|compiled|translated)\b/i;

/** A file's name, or one long word of hyphens. */
function isFileName(text: string): boolean {
  const isWord = text.length > 30 && !/\s/.test(text) && text.includes("-");
  return isWord || mediaKind(text) !== undefined;
}

/** What picture desks write for a description: a file's name, or a number. */
function isNoProse(text: string): boolean {
  return /^[\p{N}\p{P}]{1,8}$/u.test(text) || isFileName(text) || nameless.test(text);
}

/** What cameras and sites call any picture. */
const nameless =
  /^(?:images?|photos?|pictures?|bild|foto|imagen|imagem|immagine|thumbnail|untitled|img|dsc[nf]?|фото|图片|写真|사진|صورة)(?:[-_\s]?\p{N}{1,8})?$/iu;

/** Tells whether a text ends in a credit in parentheses: neither an age, nor a day, nor who reported. */
function hasCredit(text: string): boolean {
  const { credit } = splitCredit(text);
  if (credit === undefined || reporting.test(text.slice(-100))) return false;
  return /\p{L}/u.test(credit) && !readMoment(credit);
}

/** Tells whether a caption names its credit: in parentheses at its end, or behind a label. */
export function namesCredit({ text }: HeadLine): boolean {
  return hasCredit(text) || (splitMarkedCredit(text) ?? splitSignedCredit(text)) !== undefined;
}

/** Scores two lines as description and caption of one picture; far below zero where nothing says so. */
export function scorePair(page: Page, at: number, isUsual: boolean): number {
  const key = at * 2 + (isUsual ? 1 : 0);
  const known = page.pairs.get(key);
  if (known !== undefined) return known;
  const score = scoreOfPair(page, at, isUsual);
  page.pairs.set(key, score);
  return score;
}

function scoreOfPair(page: Page, at: number, isUsual: boolean): number {
  const [first, second, third, fourth] = page.lines.slice(at, at + 4);
  if (!first || !second) return -Infinity;
  if (page.doubled[at + 1]) {
    // Where the next two are a pair as well, the copy itself came twice.
    const again = fourth !== undefined && page.doubled[at + 3] === true && !isSingle(page, at + 4);
    return again || !/\p{L}/u.test(first.text) ? -Infinity : 6;
  }
  if (!third || !mayBePicture(first, 400) || !mayBePicture(second, longest)) return -Infinity;
  // A file's name and the lines of its block are a picture of the body; no caption is such a name.
  if (!second.opensBlock && mediaKind(first.text)) return -Infinity;
  if (mediaKind(second.text)) return -Infinity;
  // The rest of a sentence that began on the line above.
  if (!second.opensBlock && second.opensLower && first.end === "none") return -Infinity;
  return (isUsual ? 2 : 0) + (page.hasImage ? 2 : 0) + scoreTexts(page, at, isUsual) - 4;
}

/** Where only two pairs stand above the copy, they are two pictures. */
function isSingle({ lines, doubled }: Page, at: number): boolean {
  return lines[at + 1] !== undefined && !doubled[at + 1];
}

function mayBePicture({ text, form }: HeadLine, most: number): boolean {
  const fits = form === "plain" || form === "section" || form === "handle";
  return fits && text.length <= most && !splitLabel(text) && !/^[-*•]\s/.test(text);
}

function scoreTexts(page: Page, at: number, isUsual: boolean): number {
  const [first, second, third] = page.lines.slice(at, at + 3) as [HeadLine, HeadLine, HeadLine];
  if (isNoProse(first.text)) return 8;
  // A dateline: the copy has begun.
  if (/^[\p{Lu}\s]+:/u.test(first.text) && !splitCaptionLabel(first.text)) return -4;
  const [one, two] = [wordsIn(first.text), wordsIn(second.text)];
  if (two.length > 20 && ` ${one} `.replace(` ${two} `, "").length < one.length) return 6;
  if (hasCredit(second.text) || splitMarkedCredit(second.text)) {
    if (hasCredit(first.text)) return 6;
    // A sentence that tells news is not the description of a picture because a credit follows.
    if (isProse(first)) return isUsual ? 4.5 : -2;
    return 6.5;
  }
  if (!isUsual && !page.hasImage) return -4;
  if (second.end !== "none" && !(first.words <= 6 && two.includes(one))) return -4;
  if (sharedWords(first.text, second.text) >= 0.6) return 4;
  const isNote = first.end === "none" && first.words <= 6;
  // Short lines below each other are what a story has in brief.
  const isCopyBelow = third.text.length > second.text.length && third.text.length >= 40;
  return (isNote ? 2.5 : -2) + (isCopyBelow ? 0.5 : -2);
}

/** Scores a line as a caption without a description above it. */
export function scoreLoneCaption(page: Page, line: HeadLine): number {
  const { text, at } = line;
  if (text.length > 400) return -Infinity;
  const mark = markOf(text);
  if (mark < 0) return mark;
  const next = page.lines[at + 1];
  if (next && !next.opensBlock && mediaKind(text)) return -Infinity;
  // The lead says again what the headline says.
  const isLead =
    isProse(line) &&
    page.lines
      .slice(0, at)
      .some((above) => !isProse(above) && sharedWords(text, above.text) >= 0.5);
  const isLast = next === undefined || next.text.length < 40;
  return mark - (isLead ? 3 : 0) - (isLast ? 3 : 0) - (text.length > 300 ? 2 : 0);
}

function markOf(text: string): number {
  // Most lines have none of a caption's marks.
  if (text.includes(":") && (splitCaptionLabel(text) || splitMarkedCredit(text)?.caption)) return 5;
  if (isFileName(text)) return 2;
  if (text.includes("/") && splitAgencyCredit(text)?.caption) return 4;
  if (splitSignedCredit(text)) return 4;
  if (text.endsWith(")") && hasCredit(text)) return 3;
  return pictured.test(text.slice(-60)) || endsInDay(text) ? 2 : -Infinity;
}

const pictured =
  /\b(?:pictured(?: (?:here|above|below))?|seen here|file (?:photo|picture|image)|stock image)\b[^.]{0,30}[.)]*$/i;

/** A caption's day stands behind a comma at its end: `The old bridge in Weirton, January 5, 2019.` */
function endsInDay(text: string): boolean {
  const day =
    /, ((?:\p{L}+\.? )?\p{N}{1,2}\.? \p{L}+\.?,? \p{N}{4}|\p{L}+\.? \p{N}{1,2}, \p{N}{4})\.?$/u.exec(
      text,
    );
  return day?.[1] !== undefined && text.length <= 160 && readMoment(day[1]) !== undefined;
}

/** Scores a line below a caption as its credit. */
export function scoreCredit(page: Page, line: HeadLine): number {
  const { text, form, end, opensBlock, words } = line;
  const above = page.lines[line.at - 1];
  if (!above || hasCredit(above.text) || isFileName(above.text)) return -Infinity;
  if (splitCreditLine(text)) return 5;
  if (form !== "plain" || text.length > 100 || end !== "none") return -Infinity;
  if (/^(?:©|\(c\)|(?:image )?copyright\b|photo(?:graph)? by\b)/i.test(text)) return 5;
  if (words <= 8 && /\p{L}\s?\/\s?\p{L}/u.test(text) && !/\p{N}/u.test(text)) return 4;
  if (words <= 6 && /\p{L}\.\p{Ll}{2,4}$/u.test(text)) return 3;
  if (!/^[\p{Lu}\p{Lo}@(]/u.test(text) || words > 6) return -Infinity;
  if (
    /\b(?:images?|photos?|pictures?|photography|agency|press|archives?|agentur|agence|agencia|agenzia|handout|courtesy of|via|rights reserved|droits réservés)\b/i.test(
      text,
    )
  )
    return 3;
  if (!opensBlock) return words <= 4 ? 2 : -1;
  return words === 1 ? 0 : -Infinity;
}
