// What a wire sets around a story: who sent it, keywords, marks of typesetting, notes to desks, and when it was sent.
import type { Copy } from "#wire/copy.ts";
import type { Draft } from "#wire/draft.ts";
import { takeEnd } from "#wire/envelope/end.ts";
import { hasFrame } from "#wire/envelope/frame.ts";
import { takeHead } from "#wire/envelope/head.ts";
import {
  isDeskInitials,
  isKeywordLine,
  isServiceLine,
  isSlug,
  isSourceLine,
  isUrgency,
  readSent,
  withoutMarks,
} from "#wire/envelope/lines.ts";
import { takeNotes } from "#wire/envelope/take-notes.ts";

/** Takes an envelope off the copy, where several lines together say that there is one, and keeps its time; notes to desks go with or without one. */
export function envelope(draft: Draft): void {
  const isOne = hasFrame(draft) || weigh(draft.copy) >= enough;
  if (isOne) takeEnd(draft);
  takeNotes(draft, isOne);
  if (isOne) takeHead(draft);
}

const enough = 3;

/** Adds up what speaks for an envelope: the lines with fixed fields alone are enough. */
function weigh(copy: Copy): number {
  const head = firstTexts(copy);
  const [first = ""] = head;
  let [weight, carets] = [0, 0];
  for (const [at, text] of head.entries()) {
    if (text.length > 200) continue;
    if (isCaret(text) && ++carets === 2) weight += 3;
    if (at > 3) continue;
    if (text.endsWith("=")) weight += 1;
    if (isSourceLine(text) || isServiceLine(text)) weight += 3;
    if (isKeywordLine(text)) weight += 2;
  }
  if (isSlug(first)) weight += 1;
  if (/^zczc\b/i.test(first)) weight += 2;
  return weight + weighEnd(copy);
}

/** The first lines that are not empty. */
function firstTexts({ lines, start, end }: Copy): string[] {
  const found: string[] = [];
  for (let at = start; at < end && found.length < 8; at++) {
    const text = lines[at]?.text;
    if (text) found.push(text);
  }
  return found;
}

/** The time says most with its zone, or below the initials of a desk. */
function weighEnd(copy: Copy): number {
  const [last, ...others] = lastTexts(copy);
  if (last === undefined || last.length > 60) return 0;
  const isLink = isUrgency(last);
  const [time = "", before = ""] = isLink ? others : [last, ...others];
  const sent = readSent(withoutMarks(time));
  const weight = isLink ? 1 : 0;
  if (!sent) return weight;
  return weight + (sent.zone || isDeskInitials(before) ? 3 : 2);
}

function isCaret(text: string): boolean {
  return text.length < 200 && (/^\^\S/.test(text) || text.endsWith("^") || text.endsWith("^<"));
}

/** The last three lines that are not empty, last first. */
function lastTexts({ lines, start, end }: Copy): string[] {
  const found: string[] = [];
  for (let at = end - 1; at >= start && found.length < 3; at--) {
    const text = lines[at]?.text;
    if (text) found.push(text);
  }
  return found;
}
