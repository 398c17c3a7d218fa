import { toInstant, type WallClock } from "#model/dates.ts";
import { drop, fail, warn, type Dated, type Draft } from "./draft.ts";
import { type Moment, readMoment } from "./moment.ts";

/** Tells whether a day and time exist, in the years 1 to 9999 of every zone; a leap second counts as the one before it. */
export function exists({ date, time }: WallClock): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
  const read = new Date(Date.UTC(year, month - 1, day));
  if (year < 100) read.setUTCFullYear(year, month - 1, day);
  if (year < 1 || date === "9999-12-31") return false;
  const isDay = read.getUTCFullYear() === year && read.getUTCMonth() === month - 1;
  return isDay && read.getUTCDate() === day && hour < 24 && minute < 60 && second <= 60;
}

/** Turns a moment that exists into an instant with the zone's own offset. */
export function toInstantOf({ clock, offset }: Moment, timeZone: string): string {
  if (!offset) return toInstant(clock, timeZone);
  return Temporal.Instant.from(`${clock.date}T${clock.time}${offset}`)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** Turns a date of the source into an instant, and records its text where it is not published as it stands. */
function instantOf(draft: Draft, dated: Dated): string {
  const { line, text } = dated;
  const instant = toInstantOf(dated, draft.options.timeZone);
  if (!instant.startsWith(text.replace(/\s+/, "T"))) drop(draft, "stamp", line, text);
  return instant;
}

/** Decides when the article was published: by its stamp, else its header, else its path; undefined, with an error, without any. */
export function publishedOf(draft: Draft): string | undefined {
  const { headerDate, options, updated } = draft;
  const path = pathDate(options.source);
  const stamp = draft.stamp && settleOrder(draft, draft.stamp, headerDate ?? path);
  if (draft.stamp && !stamp) return undefined;
  if (headerDate && stamp) compareDates(draft, headerDate, stamp);
  const dated = stamp ? withTime(stamp, headerDate) : (headerDate ?? path ?? updated);
  if (!dated) {
    const message =
      "The article has no date: neither a stamp such as 2020-01-04 20:59 below the headline, nor a `date` in the header, nor a YYYY/MM/DD folder. Add one.";
    fail(draft, "missing-date", { line: 1, column: 1 }, message);
    return undefined;
  }
  if (!exists(dated.clock)) {
    if (dated === path) failAsImpossible(draft, { ...path, text: `${path.text} of the folder` });
    return undefined;
  }
  if (dated.zone) {
    const message = `The zone ${dated.zone} of this stamp is not one that has one meaning, so its time is read as ${draft.options.timeZone}. Write an offset such as +02:00.`;
    warn(draft, "unknown-zone", dated, message);
  }
  draft.datedAt = { line: dated.line, column: dated.column };
  if (path) compareWithFolder(draft, dated, path);
  return instantOf(draft, dated);
}

// A month covers what was written ahead and what came late.
const farthest = 31;

function compareWithFolder(draft: Draft, dated: Dated, path: Dated): void {
  if (!exists(path.clock)) return;
  const [one, other] = [dated, path].map(({ clock }) => Temporal.PlainDate.from(clock.date));
  const days = Math.abs(one!.until(other!).days);
  if (days <= farthest) return;
  const message = `The article is dated ${dated.clock.date} and lies in the folder of ${path.clock.date}, which is ${days} days away; the date is published, and stands in the address for good. Correct the one that is wrong.`;
  warn(draft, "far-from-folder", dated, message);
}

/** Decides when the article was last changed, by what the source says, where that can be read. */
export function modifiedOf(draft: Draft, published: string): string | undefined {
  const { updated } = draft;
  if (!updated) return undefined;
  const day = published.slice(0, 10);
  const settled =
    updated.other === undefined || updated.clock.date === day
      ? updated
      : { ...updated, clock: { ...updated.clock, date: updated.other } };
  const guessed = updated.other !== undefined && ![updated.clock.date, updated.other].includes(day);
  if (!guessed && exists(settled.clock)) return instantOf(draft, settled);
  const message = guessed
    ? `The date of the change, ${updated.text}, can be two days, so it is left out. Write it as 2020-01-04 20:59.`
    : `The date of the change, ${updated.text}, does not exist, so it is left out. Correct it.`;
  warn(draft, guessed ? "ambiguous-date" : "malformed-value", updated, message);
  drop(draft, "stamp", updated.line, updated.text);
  return undefined;
}

/** Reports a date that no calendar has. */
export function failAsImpossible(draft: Draft, { line, column, text }: Dated): void {
  const message = `The date ${text} does not exist, so the article cannot be placed. Correct the day or the time.`;
  fail(draft, "impossible-date", { line, column }, message);
}

/** Picks the reading of `5.4.2020` that the header or the path confirms; undefined, with an error, where neither does. */
function settleOrder(draft: Draft, stamp: Dated, sure: Dated | undefined): Dated | undefined {
  if (stamp.other === undefined || stamp.clock.date === sure?.clock.date) return stamp;
  if (stamp.other === sure?.clock.date)
    return { ...stamp, clock: { ...stamp.clock, date: stamp.other } };
  const message = `The stamp ${stamp.text} can be ${stamp.clock.date} or ${stamp.other}, and nothing says which. Write it as ${stamp.clock.date}, or put a \`date\` into the header.`;
  fail(draft, "ambiguous-date", stamp, message);
  return undefined;
}

/** A stamp without a time takes that of the header, where both name the same day. */
function withTime(stamp: Dated, header: Dated | undefined): Dated {
  const same = header?.timed && !stamp.timed && header.clock.date === stamp.clock.date;
  return same
    ? { ...stamp, clock: header.clock, ...(header.offset && { offset: header.offset }) }
    : stamp;
}

function compareDates(draft: Draft, header: Dated, stamp: Dated): void {
  drop(draft, "header", header.line, header.text);
  const sameTime = !header.timed || !stamp.timed || header.clock.time === stamp.clock.time;
  if (header.clock.date === stamp.clock.date && sameTime) return;
  const message = `The header says ${header.text}, the stamp says ${stamp.text}; the stamp is published. Correct the one that is wrong.`;
  warn(draft, "dates-differ", header, message);
}

function pathDate(source: string): Dated | undefined {
  const match = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\//.exec(source);
  if (!match) return undefined;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const clock = { date, time: "00:00" };
  return { text: date, clock, timed: false, line: 1, column: 1 };
}

/** Reads the day, and perhaps the time, that is all of a text of the header. */
export function readDay(text: string): ReturnType<typeof readMoment> {
  const moment = readMoment(text);
  return moment?.other === undefined ? moment : undefined;
}
