// Names without `By`: what speaks for a line that has nothing else, by itself and by where it stands.
import { looksLikeInitials, looksLikeNames, mayBeNames } from "#wire/names.ts";
import { splitHandle } from "#wire/rules/byline.ts";
import { isProse, type HeadLine } from "./line.ts";
import { isPost } from "./marks.ts";
import type { Page } from "./page.ts";

/** Scores a line as names alone; one word will do, and so will lower case, where a picture follows or where the writer usually stands. */
export function scoreBareByline(page: Page, { at, text: whole, words }: HeadLine): number {
  const text = whole.includes("@") ? splitHandle(whole).names : whole;
  if (text.length > 250 || !mayBeNames(text) || /[-–—]$/.test(text)) return -Infinity;
  const isAbovePair = page.doubled[at + 2] === true && page.doubled[at + 3] !== true;
  // `Jo Reed and 2 others`
  const named = text.replace(/\s\p{N}{1,2}\s?(?:명|名|人|others?)$/u, "");
  if (!isAbovePair && /(?:^|\s)\p{N}/u.test(named)) return -Infinity;
  const bonus = isAbovePair ? 3 : 0;
  if (looksLikeNames(text)) return 1.5 + bonus;
  if (looksLikeInitials(text) || isPost(text)) return 0.5 + bonus;
  if (isAbovePair) return 0.5;
  if (words > 4 || !isUsualPlace(page, at)) return -Infinity;
  // One plain word may also be a title.
  return /^\p{Lu}\p{Ll}+$/u.test(text) ? -0.6 : -0.5;
}

/** Below a header with a date, a short line alone between stamp and prose, or the two texts of a picture, is who wrote it; so is one in small letters above the stamp. */
function isUsualPlace(page: Page, at: number): boolean {
  const line = page.lines[at];
  if (!page.hasHeaderDate || !line?.opensBlock || line.text.length > 40) return false;
  if (page.lines[at + 1]?.form === "stamp")
    return /^\p{Ll}|\p{Ll}\.\p{Ll}{2,4}$/u.test(line.text) && at > 0;
  if (!touchesStamp(page, at)) return false;
  const [next, third] = page.lines
    .slice(at + 1)
    .filter(({ form }) => form !== "chrome" && form !== "handle");
  if (!next?.opensBlock) return false;
  return isProse(next) || (third !== undefined && third.opensBlock && next.form === "plain");
}

/** Tells whether nothing but what a site sets around a text stands between a line and the stamp above it. */
export function touchesStamp({ lines }: Page, at: number): boolean {
  let above = at - 1;
  while (lines[above]?.form === "chrome") above--;
  return lines[above]?.form === "stamp";
}
