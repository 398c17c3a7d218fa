import { toInstant, type WallClock } from "#model/dates.ts";
import { drop, fail, warn, type Dated, type Draft } from "./draft.ts";

/** Reads `2020-01-04 20:59`, `2020-01-04T20:59` or either with seconds; anything else is undefined. */
export function readStamp(text: string): WallClock | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T|\s{1,4})(\d{2}:\d{2}(?::\d{2})?)$/.exec(text);
  return match?.[1] && match[2] ? { date: match[1], time: match[2] } : undefined;
}

/** Reads a stamp, or `2020-01-04` alone, which means midnight; anything else is undefined. */
export function readDay(text: string): WallClock | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { date: text, time: "00:00" } : readStamp(text);
}

/** Tells whether the calendar has the day and the day has the time. */
export function exists({ date, time }: WallClock): boolean {
  try {
    Temporal.PlainDateTime.from(`${date}T${time}`);
    return true;
  } catch {
    return false;
  }
}

/** Turns a date of the source into an instant, and records its text where the zone had to move the clock. */
export function instantOf(draft: Draft, { clock, line, text }: Dated): string {
  const instant = toInstant(clock, draft.options.timeZone);
  if (!instant.startsWith(`${clock.date}T${clock.time}`)) drop(draft, "stamp", line, text);
  return instant;
}

/** Decides when the article was published: by its stamp, else its header, else its path; undefined, with an error, without any. */
export function publishedOf(draft: Draft): string | undefined {
  const { headerDate, stamp } = draft;
  if (headerDate && stamp) compareDates(draft, headerDate, stamp);
  const dated = stamp ?? headerDate ?? pathDate(draft.options.source);
  const start = { line: 1, column: 1 };
  if (!dated) {
    const message =
      "The article has no date: neither a stamp such as 2020-01-04 20:59 below the headline, nor a `date` in the header, nor a YYYY/MM/DD folder. Add one.";
    fail(draft, "missing-date", start, message);
    return undefined;
  }
  if (exists(dated.clock)) return instantOf(draft, dated);
  if (dated !== stamp && dated !== headerDate) failAsImpossible(draft, dated);
  return undefined;
}

/** Reports a date that no calendar has. */
export function failAsImpossible(draft: Draft, { line, column, text }: Dated): void {
  const message = `The date ${text} does not exist, so the article cannot be placed. Correct the day or the time.`;
  fail(draft, "impossible-date", { line, column }, message);
}

function compareDates(draft: Draft, header: Dated, stamp: Dated): void {
  drop(draft, "header", header.line, header.text);
  const sameTime = !header.text.includes(":") || header.clock.time === stamp.clock.time;
  if (header.clock.date === stamp.clock.date && sameTime) return;
  const message = `The header says ${header.text}, the stamp says ${stamp.text}; the stamp is published. Correct the one that is wrong.`;
  warn(draft, "dates-differ", header, message);
}

function pathDate(source: string): Dated | undefined {
  const match = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\//.exec(source);
  if (!match) return undefined;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  return { text: `${date} of the folder`, clock: { date, time: "00:00" }, line: 1, column: 1 };
}
