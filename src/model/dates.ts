/** A calendar day and a time of day, without a time zone. */
export interface WallClock {
  /** `2020-01-04` */
  date: string;
  /** `20:59` or `20:59:30` */
  time: string;
}

/** Turns a wall clock in a time zone into ISO 8601 with the zone's offset; throws RangeError if the day does not exist. */
export function toInstant({ date, time }: WallClock, timeZone: string): string {
  const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
  return zoned.toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** The calendar day of an instant, at its own offset: `2020-01-04`. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The time of day of an instant, at its own offset: `20:59`. */
export function timeOf(instant: string): string {
  return instant.slice(11, 16);
}

type Parts = Pick<Intl.DateTimeFormatOptions, "day" | "month" | "year" | "weekday">;

/** Makes a function that words these parts of an instant's day in a language. */
export function wordingOf(parts: Parts): (instant: string, language: string) => string {
  const formats = new Map<string, (date: string) => string>();
  return (instant, language) => {
    const format = formats.get(language) ?? createFormat(language, parts);
    formats.set(language, format);
    return format(dayOf(instant));
  };
}

function formatIn(language: string, parts: Parts): Intl.DateTimeFormat {
  // One calendar in all languages: years, addresses and the dates of wires are Gregorian.
  return new Intl.DateTimeFormat(language, { ...parts, calendar: "gregory", timeZone: "UTC" });
}

// Results are kept, since a list has the same few days again and again.
function createFormat(language: string, parts: Parts): (date: string) => string {
  const format = formatIn(language, parts);
  const known = new Map<string, string>();
  return (date) => {
    const words = known.get(date) ?? format.format(new Date(date));
    known.set(date, words);
    return words;
  };
}

const day: Parts = { day: "numeric", month: "long", year: "numeric" };

/** Formats the day of an instant in a language: `4 January 2020`. */
export const dayInWords = wordingOf(day);

/** Formats the days from one instant to another in a language: `26–28 March 1987`. */
export function daysInWords(from: string, to: string, language: string): string {
  const format = ranges.get(language) ?? formatIn(language, day);
  ranges.set(language, format);
  const days = format.formatRange(new Date(dayOf(from)), new Date(dayOf(to)));
  // Browsers differ in the spaces around the dash, and a page has to say the same in all.
  return days.replaceAll(/[\u00a0\u2009\u202f]/gu, " ");
}

const ranges = new Map<string, Intl.DateTimeFormat>();

/** Formats the weekday of an instant in a language: `Saturday`. */
export const weekdayInWords = wordingOf({ weekday: "long" });

const monthInWords = wordingOf({ month: "long", year: "numeric" });

/** The time of day of an instant, at its own offset, in the digits of a language: `20:59`. */
export function timeInWords(instant: string, language: string): string {
  return inDigitsOf(timeOf(instant), language);
}

// As its dates have them.
function inDigitsOf(text: string, language: string): string {
  const digits = digitSets.get(language) ?? digitsIn(language);
  digitSets.set(language, digits);
  return digits[1] === "1" ? text : text.replace(/\d/gu, (digit) => digits[+digit] ?? digit);
}

const digitSets = new Map<string, string[]>();

function digitsIn(language: string): string[] {
  return Array.from({ length: 10 }, (_, digit) => digit.toLocaleString(language));
}

/** Orders two instants, oldest first. */
export function compareInstants(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

/** Formats a day (`2020-01-04`), a month (`2020-01`), a year (`2020`) or a decade (`202`) in a language: `4 January 2020`, `January 2020`, `2020`, `2020–2029`. */
export function periodInWords(period: string, language: string): string {
  if (period.length === 10) return dayInWords(period, language);
  if (period.length === 7) return monthInWords(`${period}-01`, language);
  return inDigitsOf(period.length === 3 ? `${period}0–${period}9` : period, language);
}

const nameOfMonth = wordingOf({ month: "long" });
const numberOfDay = wordingOf({ day: "numeric" });

/** Formats the last part of a day, month or year in a language, for where the rest is said: `4`, `January`, `2020`. */
export function lastPartInWords(period: string, language: string): string {
  if (period.length === 10) return numberOfDay(period, language);
  return period.length === 7
    ? nameOfMonth(`${period}-01`, language)
    : periodInWords(period, language);
}
