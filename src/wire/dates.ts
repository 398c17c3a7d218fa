import { toInstant, type WallClock } from "#model/dates.ts";
import { drop, fail, warn, type Dated, type Draft } from "./draft.ts";
import { type Moment, readMoment } from "./moment.ts";

/** Tells whether a day and time exist, in the years 1 to 9999. Leap seconds do. The last day does not, since it ends in the year 10000 in some time zones. */
export function exists({ date, time }: WallClock): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
  if (year < 1 || date === "9999-12-31") return false;
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= lastOf(year, month);
  return isDay && hour < 24 && minute < 60 && second <= 60;
}

/** The last day of a month, without an object of the calendar: every date of every article is checked. */
function lastOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Turns a moment that exists into an instant with the zone's own offset. */
export function toInstantOf({ clock, offset, timeZone: own }: Moment, timeZone: string): string {
  if (!offset && !own) return toInstant(clock, timeZone);
  return Temporal.Instant.from(own ? toInstant(clock, own) : `${clock.date}T${clock.time}${offset}`)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** Turns a date of the source into ISO 8601, and records its text as dropped if it was written in another way. */
function instantOf(draft: Draft, dated: Dated): string {
  const { line, text } = dated;
  const instant = toInstantOf(dated, draft.options.timeZone);
  if (!instant.startsWith(text.replace(/\s+/, "T"))) drop(draft, { rule: "stamp", line, text });
  return instant;
}

/** Decides when the article was published: by its stamp, else its header, else its path. Without any of these it reports an error and returns undefined. */
export function publishedOf(draft: Draft): string | undefined {
  const { headerDate, options, updated, embargoed } = draft;
  const path = pathDate(options.source);
  const stamp = draft.stamp && settleOrder(draft, draft.stamp, (headerDate ?? path)?.clock.date);
  if (draft.stamp && !stamp) return failAsAmbiguous(draft, draft.stamp);
  if (headerDate && stamp) compareDates(draft, headerDate, stamp);
  const sent = transmittedOf(draft, stamp, headerDate ?? path);
  const dated = stamp
    ? withTime(stamp, headerDate)
    : (sent ?? headerDate ?? path ?? updated ?? embargoed);
  if (!dated) {
    const message =
      "The article has no date: neither a stamp such as 2020-01-04 20:59 below the headline, nor a `date` in the header, nor a YYYY/MM/DD folder. Add one.";
    fail(draft, { rule: "missing-date", at: { line: 1, column: 1 }, message });
    return undefined;
  }
  if (!exists(dated.clock)) {
    if (dated === path) failAsImpossible(draft, { ...path, text: `${path.text} of the folder` });
    return undefined;
  }
  if (dated.zone) {
    const message = `The zone ${dated.zone} of this stamp is not one that has one meaning, so its time is read as ${draft.options.timeZone}. Write an offset such as +02:00.`;
    warn(draft, { rule: "unknown-zone", at: dated, message });
  }
  draft.datedAt = { line: dated.line, column: dated.column };
  if (path) compareWithFolder(draft, dated, path);
  return instantOf(draft, dated);
}

// Articles may be written a while ahead, or come late.
const maxDays = 31;

function compareWithFolder(draft: Draft, dated: Dated, path: Dated): void {
  if (!exists(path.clock)) return;
  const days = daysBetween(dated, path);
  if (days <= maxDays) return;
  const message = `The article is dated ${dated.clock.date} and lies in the folder of ${path.clock.date}, which is ${days} days away; the date is published, and stands in the address for good. Correct the one that is wrong.`;
  warn(draft, { rule: "far-from-folder", at: dated, message });
}

/** Decides when the article was last changed, if the source says so and it can be read. */
export function modifiedOf(draft: Draft, published: string): string | undefined {
  const { updated } = draft;
  if (!updated) return undefined;
  const settled = settleOrder(draft, updated, published.slice(0, 10));
  if (settled && exists(settled.clock)) return instantOf(draft, settled);
  const message = !settled
    ? `The date of the change, ${updated.text}, can be two days, so it is left out. Write it as 2020-01-04 20:59.`
    : `The date of the change, ${updated.text}, does not exist, so it is left out. Correct it.`;
  warn(draft, { rule: settled ? "malformed-value" : "ambiguous-date", at: updated, message });
  drop(draft, { rule: "stamp", line: updated.line, text: updated.text });
  return undefined;
}

/** Reports a date that does not exist. */
export function failAsImpossible(draft: Draft, { line, column, text }: Dated): void {
  const message = `The date ${text} does not exist, so the article cannot be placed. Correct the day or the time.`;
  fail(draft, { rule: "impossible-date", at: { line, column }, message });
}

/** Picks the reading of `5.4.2020` that a day known for sure confirms, else that of its form or of the text's language; undefined where nothing says which. */
function settleOrder(draft: Draft, stamp: Dated, sure: string | undefined): Dated | undefined {
  const { other } = stamp;
  if (other === undefined || stamp.clock.date === sure) return stamp;
  const swapped = { ...stamp, clock: { ...stamp.clock, date: other } };
  if (other === sure) return swapped;
  if (stamp.likely) return stamp;
  const dayFirst = putsDayFirst(draft);
  return dayFirst === undefined ? undefined : dayFirst ? stamp : swapped;
}

/** English is written in both orders, so it says which only where the header names a country. */
function putsDayFirst({ language, languageGiven }: Draft): boolean | undefined {
  const { language: primary, region } = new Intl.Locale(language);
  if (primary === "en" && !(languageGiven && region)) return undefined;
  const order = new Intl.DateTimeFormat(language, { calendar: "gregory" })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type !== "literal")
    .join(" ");
  if (order === "month day year") return false;
  return order === "day month year" || primary !== "en" || undefined;
}

function failAsAmbiguous(draft: Draft, { text, clock, other, ...place }: Dated): undefined {
  const message = `The stamp ${text} can be ${clock.date} or ${other}, and nothing says which. Write it as ${clock.date}, or put a \`date\` into the header.`;
  fail(draft, { rule: "ambiguous-date", at: place, message });
  return undefined;
}

/** The time of a wire counts where no stamp has one, and where it is not of another day than header or folder, or the next or last one in another zone. */
function transmittedOf(
  draft: Draft,
  stamp: Dated | undefined,
  sure: Dated | undefined,
): Dated | undefined {
  const { transmitted: sent, headerDate } = draft;
  if (!sent) return undefined;
  const fits =
    exists(sent.clock) &&
    (!sure || (exists(sure.clock) && daysBetween(sent, sure) <= 1 && !sure.timed));
  if (stamp || !fits) {
    drop(draft, { rule: "envelope", line: sent.line, text: sent.text });
    return undefined;
  }
  if (headerDate) drop(draft, { rule: "header", line: headerDate.line, text: headerDate.text });
  return sent;
}

function daysBetween(one: Dated, other: Dated): number {
  if (one.clock.date === other.clock.date) return 0;
  const [from, to] = [one, other].map(({ clock }) => Temporal.PlainDate.from(clock.date));
  return Math.abs(from!.until(to!).days);
}

/** A stamp without a time takes that of the header, where both name the same day. */
function withTime(stamp: Dated, header: Dated | undefined): Dated {
  const same = header?.timed && !stamp.timed && header.clock.date === stamp.clock.date;
  return same ? { ...header, ...stamp, clock: header.clock } : stamp;
}

function compareDates(draft: Draft, header: Dated, stamp: Dated): void {
  drop(draft, { rule: "header", line: header.line, text: header.text });
  const sameTime = !header.timed || !stamp.timed || header.clock.time === stamp.clock.time;
  if (header.clock.date === stamp.clock.date && sameTime) return;
  const message = `The header says ${header.text}, the stamp says ${stamp.text}; the stamp is published. Correct the one that is wrong.`;
  warn(draft, { rule: "dates-differ", at: header, message });
}

function pathDate(source: string): Dated | undefined {
  const match = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\//.exec(source);
  if (!match) return undefined;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const clock = { date, time: "00:00" };
  return { text: date, clock, timed: false, line: 1, column: 1 };
}

/** Reads a value of the header that is a day, perhaps with a time. */
export function readDay(text: string): ReturnType<typeof readMoment> {
  const moment = readMoment(text);
  return moment?.other === undefined ? moment : undefined;
}
