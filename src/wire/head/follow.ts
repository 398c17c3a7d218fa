// What the lines above a line say about what it is.
import { looksLikeNames } from "#wire/names.ts";
import { dayOf } from "#wire/rules/stamp.ts";
import { splitKicker } from "#wire/wording.ts";
import { touchesStamp } from "./bare-byline.ts";
import { isProse, type HeadLine } from "./line.ts";
import { isSection } from "./marks.ts";
import { isSame, isSimilar, sharedWords, type Page } from "./page.ts";
import { namesCredit, scoreCredit, scorePair } from "./picture.ts";
import type { Role } from "./role.ts";

/** What is decided of the lines above: the role of the last, and what they have had already. */
export interface Above {
  role: Role | "none";
  /** The place of the headline; -1 before it. */
  headline: number;
  stamp: boolean;
  byline: boolean;
  picture: boolean;
  summaries: number;
}

/** Before the first line. */
export const nothingAbove: Above = {
  role: "none",
  headline: -1,
  stamp: false,
  byline: false,
  picture: false,
  summaries: 0,
};

/** The roles that a line on the writer may follow. */
const ofWriter = new Set<Above["role"]>(["byline", "both", "handle"]);

/** A line that may stand below others, and its own score in a role. */
interface Candidate {
  line: HeadLine;
  page: Page;
  own: number;
}

type Follow = (above: Above, candidate: Candidate) => number;
const never = -Infinity;

/** Turns a line's own score in a role into what it is worth below the lines above it; `-Infinity` where it cannot stand there. */
export const follow: Record<Role, Follow> = {
  chrome: (_above, { own }) => own,
  release: (_above, { own }) => own,
  contact: (_above, { own }) => own,
  // What is said of a writer stands with the byline; a name on a network may stand above it as well.
  handle: ({ role, headline }, { line: { text }, own }) =>
    headline < 0 || (!ofWriter.has(role) && !text.includes("@")) ? never : own,
  label,
  // Prose below a short line is the copy of a short headline.
  headline: ({ role, headline }, { line, own }) =>
    headline >= 0 || (role === "label" && isProse(line)) ? never : own,
  rest: ({ role }, { own }) => (role === "headline" || role === "rest" ? own : never),
  again,
  summary,
  byline,
  stamp,
  both: stamp,
  place,
  description,
  caption,
  credit,
  copy: ({ headline }, { own }) => (headline < 0 ? never : own),
};

/** Below the headline only the usual name of a section is a label. */
function label({ role, headline }: Above, { line, own }: Candidate): number {
  if (headline < 0) return own;
  const stands = role !== "summary" && role !== "caption" && role !== "credit";
  return stands && line.form === "section" && isSection(line.text) ? 2 : never;
}

/** Tells what is decided once a line has a role. */
export function decide(above: Above, role: Role, line: HeadLine): Above {
  if (role === "copy") return { ...nothingAbove, role, headline: 0 };
  return {
    role,
    headline: role === "headline" ? line.at : above.headline,
    stamp: above.stamp || role === "stamp" || role === "both",
    byline: above.byline || role === "byline" || role === "both",
    picture: above.picture || role === "caption",
    summaries: above.summaries + (role === "summary" ? 1 : 0),
  };
}

/** The headline once more, which is the picture's description rather below a byline. */
function again(
  { role, headline, byline: named, picture }: Above,
  { line, page, own }: Candidate,
): number {
  const title = page.lines[headline];
  if (!title || !isSame(page, headline, line) || kickerOf(line) !== kickerOf(title)) return never;
  return own - (named && !picture ? 2 : 0) - (role === "again" ? 2 : 0);
}

/** With another kicker it is a cross-link: `READ | The headline`. */
function kickerOf({ text }: HeadLine): string | undefined {
  return splitKicker(text)?.label;
}

const mostSummaries = 6;

/** Lines between headline and stamp or byline; each more is less likely. */
function summary(above: Above, { line, page, own }: Candidate): number {
  const { headline, summaries } = above;
  if (headline < 0 || summaries >= mostSummaries) return never;
  return own - (closesBlock(above, line, page) ? -0.5 : 0.75) - summaries * 0.25;
}

/** A line that ends the headline's own block, above a copy in blocks of its own, needs no stamp below it; it may not be the end of a headline that was broken by hand. */
function closesBlock(
  { role }: Above,
  { at, words, opensBlock, text }: HeadLine,
  { lines }: Page,
): boolean {
  const above = lines[at - 1]?.text.length ?? 0;
  const isBelow = role === "headline" || role === "rest";
  if (!isBelow || opensBlock || words <= 5 || lines[at + 1]?.opensBlock !== true) return false;
  return (above < 45 || text.length >= above) && !/^[(\p{Ll}]/u.test(text);
}

function byline(above: Above, { line, page, own }: Candidate): number {
  const { role, headline, stamp: stamped, byline: named } = above;
  if (line.form === "byline") return own - (named ? 2 : 0) - (headline < 0 ? 1 : 0);
  if (named || headline < 0 || isSame(page, headline, line)) return never;
  const next = page.lines[line.at + 1];
  if (next === undefined) return never;
  const touches =
    role === "stamp" ||
    (role === "again" && stamped) ||
    (role === "chrome" && stamped && touchesStamp(page, line.at)) ||
    isAboveStamp(page, line);
  if (touches) return own + 1.5;
  // Names alone that touch no stamp may as well be whom the text is about.
  if (role === "caption" || role === "credit") return belowPicture(above, { line, page, own });
  if (role === "summary") return own - 4;
  if (own < 1 || (!stamped && !page.hasHeaderDate)) return never;
  return own - (stamped ? 0 : 2);
}

/** A name below a caption without a credit may be the photographer's. */
function belowPicture({ role, stamp: stamped }: Above, { line, page, own }: Candidate): number {
  const [above, next] = [page.lines[line.at - 1], page.lines[line.at + 1]];
  if (own < 1 || !stamped || !line.opensBlock || !above || !isText(next)) return never;
  return role === "credit" || namesCredit(above) ? own : own - 1;
}

/** A place or what is said of the writer may stand between. */
function isAboveStamp({ lines }: Page, { at }: HeadLine): boolean {
  const below = lines.slice(at + 1, at + 3);
  const end = below.findIndex(({ form }) => form === "stamp");
  return end === 0 || (end === 1 && !below[0]!.opensBlock && below[0]!.words <= 3);
}

function stamp(
  { role, headline, stamp: stamped }: Above,
  { line: { at, text }, page, own }: Candidate,
): number {
  const isLow = role === "summary";
  if (isLow && stamped) return never;
  // Below prose the day of something else may stand, or one that heads a part of the copy.
  const isForeign = page.day !== undefined && dayOf(text) !== page.day;
  if (isLow && isForeign && isProse(page.lines[at - 1]!)) return never;
  const isDay = isLow && !/\p{N}[:.h]\p{N}{2}(?!\p{N})/u.test(text);
  return own - (stamped ? 0.5 : 0) - (headline < 0 ? 1 : 0) - (isDay ? 2 : 0);
}

/** A place stands with byline or stamp, as one block. */
function place(
  { role, headline }: Above,
  { line: { at, opensBlock }, page, own }: Candidate,
): number {
  if (headline < 0 || !(role === "stamp" || ofWriter.has(role))) return never;
  const next = page.lines[at + 1]?.form;
  const isBetween = next === "stamp" || next === "byline";
  return opensBlock && !isBetween ? never : own + (isBetween ? 1.5 : 0);
}

function description(above: Above, { line, page }: Candidate): number {
  const { at } = line;
  const { role, headline, stamp: stamped, byline: named, picture } = above;
  if (headline < 0 || picture || role === "summary") return never;
  const isHigh = !stamped && !named;
  if (isHigh && !page.doubled[at + 1] && !isOfOnePicture(page, at)) return never;
  const own = scorePair(page, at, isUsual(page, above)) - (isHigh ? 1 : 0);
  if (own === never) return never;
  // Sites that have no description use the headline. The lead says again what the headline says, but at more length.
  const isLead = !page.doubled[at + 1] && isProse(line) && isSimilar(page, headline, line);
  return own + (isSame(page, headline, line) ? 4 : 0) - (isLead ? 3 : 0);
}

/** Above byline and stamp a summary is likelier than a description, if the caption has neither its words nor a credit. */
function isOfOnePicture({ lines }: Page, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || !namesCredit(next)) return false;
  return sharedWords(line.text, next.text) >= 0.5;
}

/** The reference's own furniture: below stamp and byline a picture's two texts are usual. */
function isUsual({ hasHeaderDate }: Page, above: Above): boolean {
  return hasHeaderDate && above.stamp && above.byline;
}

function caption(above: Above, { page, own }: Candidate): number {
  const { role, headline, stamp: stamped, byline: named, picture } = above;
  if (role === "description") return 0;
  if (headline < 0 || picture) return never;
  // Below a lead it must be marked as one.
  if (role === "summary") return own < 3 ? never : own - (isUsual(page, above) ? 2 : 0.5);
  if (stamped || named) return own;
  return own < 4 ? never : own - 2;
}

function credit({ role, byline: named }: Above, { line, page }: Candidate): number {
  if (role !== "caption") return never;
  const own = scoreCredit(page, line);
  if (own < 1 && isNameAbove(page, line)) return named ? 1 : 0;
  return named || !line.opensBlock || line.words > 1 || own > 1 ? own : never;
}

/** Names alone between a caption and prose may be the photographer's, for sure where the writer is named above. */
function isNameAbove({ lines }: Page, { at, text, form, opensBlock, words }: HeadLine): boolean {
  const [above, next] = [lines[at - 1], lines[at + 1]];
  if (form !== "plain" || !opensBlock || words > 3) return false;
  if (words > 1 && !looksLikeNames(text)) return false;
  return above !== undefined && !namesCredit(above) && isText(next);
}

/** A summary or a lead, in a block of its own. */
function isText(line: HeadLine | undefined): boolean {
  return line !== undefined && line.opensBlock && (line.words > 5 || isProse(line));
}
