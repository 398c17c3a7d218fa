// The stamp below the headline: `2020-01-04 20:59`, `April 11, 2019 / 2:14 PM`, `Published: ... | Last updated: ...`.
import type { Line } from "#wire/copy.ts";
import { readStamp } from "#wire/moment.ts";
import { exists, failAsImpossible } from "#wire/dates.ts";
import { drop, type Draft } from "#wire/draft.ts";
import type { Cursor, Match } from "#wire/rule.ts";

/** Takes a stamp that stands alone in the body: it dates an article that has no other date, and is never published as copy. */
export function strayStamp({ draft, lines }: Cursor): Match | undefined {
  const [line] = lines;
  if (!line || lines.length > 1 || isLong(line.text)) return undefined;
  if (!isStamp(line.text) || isChronology(draft)) return undefined;
  if (!datesArticle(draft, line) || !takeStamp(draft, line))
    drop(draft, { rule: "stamp", line: line.line, text: line.text });
  return { count: 1 };
}

/** Most lines of a body are prose, which need not be looked at. */
function isLong(text: string): boolean {
  return text.length > (text.endsWith(".") ? 60 : 140);
}

/** Below a header or in a folder that names a day, a stamp with another day belongs to something else. */
function datesArticle(draft: Draft, { text }: Line): boolean {
  if (draft.stamp) return false;
  const sure = dayAbove(draft);
  return sure === undefined || dayOf(text) === sure;
}

/** The day that the header or the folder names. */
export function dayAbove({ headerDate, options }: Draft): string | undefined {
  const folder = /(?:^|\/)(\d{4}\/\d{2}\/\d{2})\//.exec(options.source)?.[1];
  return headerDate?.clock.date ?? folder?.replaceAll("/", "-");
}

/** The day that a stamp names. */
export function dayOf(stamp: string): string | undefined {
  return readStamp(stamp)?.[0]?.moment.clock.date;
}

const chronologies = new WeakMap<Draft, boolean>();

/** Three days or more, or three times, each alone on a line, head the parts of a chronology or a live blog. */
export function isChronology(draft: Draft): boolean {
  const known = chronologies.get(draft);
  if (known !== undefined) return known;
  const [days, times] = [new Set<string>(), new Set<string>()];
  const ofHead = new Set([draft.stamp?.line, draft.updated?.line]);
  for (const { line, text } of draft.copy.lines) {
    const [part, other] = readStamp(text) ?? [];
    if (!part || other || part.label) continue;
    if (!part.moment.timed) days.add(part.moment.clock.date);
    else if (!ofHead.has(line)) times.add(part.text);
  }
  const found = days.size > 2 || times.size > 2;
  chronologies.set(draft, found);
  return found;
}

/** Reads a line into the draft if it is a stamp, or two with labels, and tells whether it is. */
export function takeStamp(draft: Draft, line: Line): boolean {
  const parts = readStamp(line.text);
  for (const { kind, label, text, at, moment } of parts ?? []) {
    const dated = { ...moment, text, line: line.line, column: line.column + at };
    const key = kind === "updated" ? "updated" : "stamp";
    if (label) drop(draft, { rule: "stamp", line: line.line, text: label });
    if (draft[key]) drop(draft, { rule: "stamp", line: line.line, text });
    else draft[key] = dated;
    if (draft.stamp === dated && !exists(moment.clock)) failAsImpossible(draft, dated);
  }
  return parts !== undefined;
}

/** Tells whether a text is a stamp: it names a full day, and little else. */
export function isStamp(text: string): boolean {
  return readStamp(text) !== undefined;
}

/** Tells whether a text is a stamp that names a time of the day, too. */
export function isTimed(text: string): boolean {
  return readStamp(text)?.[0]?.moment.timed ?? false;
}
