// What each of the first lines may be, and how much its own looks speak for it.
import { looksLikeNames } from "#wire/names.ts";
import { isPaper } from "#wire/rules/byline-names.ts";
import { scoreBareByline } from "./bare-byline.ts";
import { isProse, saysTheSame, wordsIn, type HeadLine } from "./line.ts";
import { isPost, isSection } from "./marks.ts";
import type { Page } from "./page.ts";
import { scoreLoneCaption } from "./picture.ts";
import type { Role } from "./role.ts";

// The scores are set by hand. One point is a hint, three are good evidence, six are as good as sure; what is left out of a line's
// scores it cannot be. Copy is the measure: a line that nothing speaks for has 0 there.
export type Scores = Partial<Record<Role, number>>;

/** What lines of a form are, and what they are worth as copy: a stamp in the copy is nearly always a mistake. */
const byForm: Record<Exclude<HeadLine["form"], "plain">, Scores> = {
  wordless: { chrome: 1, copy: 0 },
  stamp: { stamp: 4, copy: -4 },
  both: { both: 6, copy: -6 },
  byline: { byline: 4, copy: -4 },
  release: { release: 4, copy: -2 },
  contact: { contact: 3, copy: -0.5 },
  chrome: { chrome: 3, copy: -0.5 },
  handle: { handle: 3, copy: 0 },
  section: { label: 1.5, copy: 0 },
  topics: { copy: 6 },
};

/** Scores a line for each role that it may have, by itself and the lines around it. */
export function scoresOf(page: Page, line: HeadLine): Scores {
  const { form, at } = line;
  const { headlineAt: sure } = page;
  if (sure && line.line === sure.line && line.column === sure.column) return { headline: 6 };
  const scores: Scores = form === "plain" ? scoresOfPlain(page, line) : { ...byForm[form] };
  const twin = page.lines.slice(0, at).some((above) => saysTheSame(above, line));
  if (twin) scores.again = 3;
  if (form !== "topics" && form !== "wordless") scores.headline = scoreHeadline(line);
  if (scores.label !== undefined) scores.label += headsHeadline(page, line) ? 1.5 : -2;
  if (at === 0 && page.startsBehindDate && line.words <= 3) scores.chrome = 2;
  if (isPageTitle(page, line)) scores.chrome = 4;
  return scores;
}

function scoresOfPlain(page: Page, line: HeadLine): Scores {
  const { text, words } = line;
  const scores: Scores = {
    copy: scoreCopy(page, line),
    description: 0,
    caption: scoreLoneCaption(page, line),
  };
  const isLong = isProse(line) && text.length > 160;
  if (text.length <= 1000) scores.summary = scores.copy! - (isLong ? 1 : 0);
  if (isLong) return scores;
  if (isShort(line)) scores.label = 0;
  if (isPost(text) || (words <= 5 && looksLikeNames(text) && isPaper(text))) scores.handle = 2;
  else if (isShort(line) && /^(?:\p{Lu}\S*|\p{Lo}+)(?:[ -][\p{Lu}\p{Lo}]\S*){0,2}$/u.test(text))
    scores.place = 0.5;
  if (words <= 10) scores.credit = 0;
  const [rest, byline] = [scoreRest(page, line), scoreBareByline(page, line)];
  if (rest > -Infinity) scores.rest = rest;
  if (byline > -Infinity) scores.byline = byline;
  return scores;
}

function scoreCopy(page: Page, line: HeadLine): number {
  if (page.doubled[line.at]) return -3;
  if (isProse(line)) return line.text.length > 120 ? 1.5 : 1;
  return line.words <= 5 && looksLikeNames(line.text) ? -1.5 : 0;
}

/** A headline has several words and does not end as a sentence. */
function scoreHeadline(line: HeadLine): number {
  const { text, form, end, words, opensLower } = line;
  const length = words >= 4 ? 1.5 : words === 1 ? -1 : 0;
  const long = text.length > 300 ? -1.5 : text.length > 160 ? -0.5 : 0;
  const mark = end === "stop" ? -2 : end === "none" ? 1 : 0;
  const strange = form === "plain" ? 0 : isSection(text) ? -1 : form === "stamp" ? -12 : -7;
  return length + long + mark + strange - (isProse(line) ? 2 : 0) - (opensLower ? 0.5 : 0);
}

function isShort({ text, words, end }: HeadLine): boolean {
  return words <= 3 && text.length <= 30 && end === "none" && /^[\p{Lu}\p{Lo}]\P{N}*$/u.test(text);
}

/** A section's label stands above a longer line without a full stop, below which byline or stamp follow. */
function headsHeadline({ lines }: Page, { at, words }: HeadLine): boolean {
  const next = lines.slice(at + 1).find(({ form }) => form === "plain");
  if (!next || next.at > at + 4 || next.words <= Math.max(words, 2) || next.end === "stop")
    return false;
  return lines
    .slice(next.at + 1, next.at + 4)
    .some(({ form }) => form === "stamp" || form === "byline" || form === "both");
}

/** What browsers show as a page's title: the headline, which stands below once more, and the site's name. */
export function isPageTitle({ lines }: Page, { at, text }: HeadLine): boolean {
  if (at > 1) return false;
  const [, title, site = ""] = /^(.{12,})\s[-–—|]\s(.{2,40})$/u.exec(text.slice(0, 300)) ?? [];
  if (title === undefined || site.split(" ").length > 5) return false;
  const words = wordsIn(title);
  return lines.slice(at + 1, at + 4).some((line) => wordsIn(line.text) === words);
}

/** The end of a headline that was broken by hand. */
function scoreRest({ lines }: Page, line: HeadLine): number {
  const above = lines[line.at - 1];
  if (!above || line.opensBlock || above.end !== "none" || above.text.length < 20) return -Infinity;
  if (line.text.length > 160 || line.end === "stop") return -Infinity;
  if (line.opensLower) return 4;
  if (isUpper(above.text) && isUpper(line.text)) return 4;
  const isBroken =
    above.text.length >= 45 && above.text.length <= 90 && lines[line.at + 1]?.opensBlock;
  return isBroken && line.text.length < above.text.length ? 0.5 : -Infinity;
}

function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
