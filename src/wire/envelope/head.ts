// What stands above the text in an envelope: who sent it, keywords, and the lines of the head with their marks.
import { isBlank, type Copy, type Line } from "#wire/copy.ts";
import { isDeskMark } from "#wire/desk-marks.ts";
import { warn, type Draft } from "#wire/draft.ts";
import { above, isBefore } from "./frame.ts";
import {
  hasCycle,
  isKeywordLine,
  isMarked,
  isRouting,
  isSelectorLine,
  isServiceLine,
  isSlug,
  isSourceLine,
  isUrgency,
  withoutMarks,
} from "./lines.ts";
import { keywordsOf } from "./keywords.ts";
import { isNoteToEditors } from "./notes.ts";
import { blank, blankNote } from "./take-notes.ts";

/** Blanks the lines above the text that are not for readers, and frees the others of their marks. */
export function takeHead(draft: Draft): void {
  const { copy } = draft;
  let hasHeadline = false;
  let keywordsAt: number | undefined;
  let seen = 0;
  let at = copy.start;
  for (; at < copy.end && seen < above; at++) {
    const line = copy.lines[at];
    if (!line || isBlank(line)) continue;
    seen++;
    if (!hasHeadline && isOfSender(draft, at)) {
      if (keywordsOf(line.text)) keywordsAt = at;
      blank(draft, at, "envelope");
    } else if (isNoteToEditors(line.text, true)) blankNote(draft, at);
    else if (!hasHeadline) {
      if (keywordsAt !== undefined && opensText(copy, at)) {
        headWithKeywords(draft, keywordsAt);
        break;
      }
      at = takeHeadline(draft, at);
      hasHeadline = true;
      setApart(copy, at);
    } else if (isMarked(line.text) || isUrgency(line.text)) {
      unmark(draft, at);
      setApart(copy, at);
    } else break;
  }
  unmarkText(draft, at);
}

/** In ANPA 1312 lines of the text may have marks as well. */
function unmarkText({ copy }: Draft, from: number): void {
  for (let at = from; at < copy.end; at++) {
    const line = copy.lines[at];
    if (line && (/^\^\S|^___=$/.test(line.text) || /[^<=^]<!?$/.test(line.text)))
      copy.lines[at] = { ...line, text: withoutMarks(line.text) };
  }
}

/** Each line of a head stands alone: a blank line keeps it from the next. */
function setApart(copy: Copy, at: number): void {
  const [line, next] = [copy.lines[at], copy.lines[at + 1]];
  if (!line || !next || isBlank(line) || isBlank(next) || at + 1 >= copy.end) return;
  copy.lines.splice(at + 1, 0, { ...line, text: "" });
  copy.end++;
}

/** Prose, where the headline should be: it opens with a dateline, or it is a paragraph. */
function opensText({ lines, end }: Copy, at: number): boolean {
  const line = lines[at];
  if (!line || isMarked(line.text)) return false;
  let last = at;
  while (last + 1 < end && !isBlank(lines[last + 1]) && last < at + 20) last++;
  const ends = /[.!?]["'”’)]?$/.test(lines[last]?.text ?? "");
  const opensDated = /^\p{L}[^.:]{1,40}(?:\)\s?[-–—_]+|\s[-–—_]+)\s\S/u.test(line.text);
  return ends && (opensDated || line.text.length > 60) && (last > at || line.text.length > 60);
}

/** Makes the keywords the headline of a text that has none, and says so. */
function headWithKeywords(draft: Draft, at: number): void {
  const { copy } = draft;
  const line = copy.lines[at];
  const dropped = draft.dropped.find((one) => one.line === line?.line && one.rule === "envelope");
  const text = keywordsOf(dropped?.text ?? "");
  if (!line || !text) return;
  copy.lines[at] = { ...line, text };
  draft.headlineAt = line;
  setApart(copy, at);
  const message =
    "The text has no headline below its envelope, so its keywords are taken for one. Write the headline on a line above the text.";
  warn(draft, { rule: "uncertain-headline", at: line, message });
}

function isOfSender({ copy, frame }: Draft, at: number): boolean {
  const line = copy.lines[at];
  if (!line) return false;
  const { text } = line;
  if (frame && isBefore(line, frame.from)) return true;
  if (isRouting(text) || hasCycle(text)) return true;
  if (isSourceLine(text) || isServiceLine(text) || isKeywordLine(text) || isUrgency(text))
    return true;
  // What could be either is the headline where only the text follows.
  return nextLine(copy, at + 1) !== undefined && (isSelectorLine(text) || isSlug(text));
}

function nextLine({ lines, end }: Copy, from: number): Line | undefined {
  for (let at = from; at < end; at++) {
    const line = lines[at];
    if (line && !isBlank(line)) return line;
  }
  return undefined;
}

/** Joins the marks of desks above a headline, and its own lines, into one; gives the place of the last. */
function takeHeadline(draft: Draft, from: number): number {
  const { lines, end } = draft.copy;
  let at = from;
  const marks: string[] = [];
  while (isDeskMark(lines[at]?.text ?? "") && at + 1 < end && !isBlank(lines[at + 1]))
    marks.push(lines[at++]?.text ?? "");
  const first = lines[at];
  if (!first) return from;
  let last = at;
  const texts = [withoutMarks(first.text)];
  while (isRest(lines[last], lines[last + 1]) && texts.length < 3)
    texts.push(withoutMarks(lines[++last]?.text ?? ""));
  if (isMarked(lines[last]?.text ?? "")) draft.headlineAt = first;
  for (let index = from; index <= last; index++) clear(lines, index);
  lines[at] = { ...first, text: [...marks, texts.join(" ")].join(" | ") };
  return last;
}

/** A headline goes on in lower case, or up to the line that has the mark. */
function isRest(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || isBlank(next) || isMarked(line.text) || byName.test(next.text))
    return false;
  return /^\p{Ll}/u.test(next.text) || /\s?=$/.test(next.text);
}

const byName = /^\^?(?:by|von|par|por|di|door|av)\s/iu;

function clear(lines: Line[], at: number): void {
  const line = lines[at];
  if (line) lines[at] = { ...line, text: "" };
}

/** Lines of the head stand alone below the headline; what is only the writer's post is not for readers. */
function unmark(draft: Draft, at: number): void {
  const line = draft.copy.lines[at];
  if (!line) return;
  if (
    isUrgency(line.text) ||
    /^\^?[Bb]y\s\p{Ll}/u.test(line.text) ||
    isPostOf(draft.copy.lines[at - 1], line) ||
    /\b(?:writer|correspondent|reporter|editor)\s?[=<^]+$/iu.test(line.text)
  )
    return blank(draft, at, "envelope");
  draft.copy.lines[at] = { ...line, text: withoutMarks(line.text) };
}

/** Below the byline stands what the writer is, or the paper. */
function isPostOf(before: Line | undefined, { text }: Line): boolean {
  return (
    before !== undefined &&
    byName.test(before.text) &&
    !byName.test(text) &&
    text.length < 50 &&
    /\p{Ll}/u.test(text)
  );
}
