// The formats in which sources write a day and a time.
import type { WallClock } from "#model/dates.ts";
import { isWeekday, monthNamed } from "./calendar.ts";

/** A day, perhaps with a time, as a source writes it. */
export interface Moment {
  clock: WallClock;
  /** False if only the day is given. */
  timed: boolean;
  /** `+02:00`, if the source names one. */
  offset?: string;
  /** The second reading of a day that can be two days: `5.4.2020` is 5 April, or 4 May. */
  other?: string;
  /** A time zone in letters that may mean several offsets. */
  zone?: string;
}

const offsets: Record<string, string> = {
  Z: "+00:00",
  GMT: "+00:00",
  UTC: "+00:00",
  SAST: "+02:00",
  CAT: "+02:00",
  EAT: "+03:00",
  WAT: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  EDT: "-04:00",
  EST: "-05:00",
  PDT: "-07:00",
  PST: "-08:00",
};

const time =
  /^(\d{1,2})(?::|h|\.(?=\d\d(?:\s*(?:uhr|[ap]\.?m)|$)))(\d{2})(?::(\d{2}))?(?:[.,]\d{1,6})?\s*([ap]\.?m\b\.?)?(?:\s*(?:uhr|hrs?))?\s*(?:\(?(Z|[+-]\d{2}:?\d{2}|[A-Z]{2,5})\)?)?$/i;
const joiner =
  /^(?:T(?=\d)|\s*(?:[-–—/|,@•·]|\bat\b|\bum\b|\bà\b|\balle\b|\ba las\b|\bom\b)?\s*)/iu;

/** Reads a text that is a day, perhaps with a time, and nothing else; undefined for anything else. */
export function readMoment(source: string): Moment | undefined {
  if (source.length > 70 || !/\d/.test(source)) return undefined;
  const text = source.replace(/\s+/g, " ").trim();
  return readDayFirst(text) ?? readTimeFirst(text);
}

function readDayFirst(text: string): Moment | undefined {
  const day = readDay(text);
  if (!day) return undefined;
  const rest = text.slice(day.length).replace(/^[,.](?=\s|$)/, "");
  if (rest.trim() === "") return { ...day.found, timed: false };
  const clock = readTime(rest.replace(joiner, ""));
  if (!clock) return undefined;
  return { ...day.found, ...clock, clock: { date: day.found.clock.date, time: clock.time } };
}

function readTimeFirst(text: string): Moment | undefined {
  const match =
    /^(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,5})?)(?:,| [-–—/|•·]| on)? /i.exec(
      text,
    );
  const clock = match && readTime(match[1] ?? "");
  if (!clock) return undefined;
  const rest = text.slice(match[0].length);
  const day = readDay(rest);
  if (!day || rest.slice(day.length).trim() !== "") return undefined;
  return { ...day.found, ...clock, clock: { date: day.found.clock.date, time: clock.time } };
}

type Timed = { time: string; timed: true } & Pick<Moment, "offset" | "zone">;

function readTime(text: string): Timed | undefined {
  const match = time.exec(text);
  if (!match) return undefined;
  const [, hour = "", minute = "", second, half, zone] = match;
  const hours = toHours(Number(hour), half);
  const written = `${String(hours).padStart(2, "0")}:${minute}${second ? `:${second}` : ""}`;
  return { time: written, timed: true, ...(zone && readZone(zone)) };
}

function toHours(hour: number, half: string | undefined): number {
  if (!half || hour > 12 || hour === 0) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}

function readZone(zone: string): Pick<Moment, "offset" | "zone"> {
  // No zone is farther from Greenwich than 14 hours.
  const digits = /^([+-](?:0\d|1[0-4])):?([0-5]\d)$/.exec(zone);
  if (digits) return { offset: `${digits[1]}:${digits[2]}` };
  const offset = offsets[zone.toUpperCase()];
  return offset ? { offset } : { zone };
}

/** A day at the beginning of a text. */
interface Found {
  found: Pick<Moment, "clock" | "other">;
  /** How many characters of the text it takes. */
  length: number;
}

function readDay(text: string): Found | undefined {
  const plain = readPlainDay(text);
  if (plain) return plain;
  const weekday = /^(\p{L}[\p{L}\p{M}-]{1,14})\.?,? /u.exec(text);
  const start = weekday?.[0].length ?? 0;
  const day = weekday ? readPlainDay(text.slice(start)) : undefined;
  return day && isWeekday(weekday?.[1] ?? "") ? { ...day, length: day.length + start } : undefined;
}

function readPlainDay(text: string): Found | undefined {
  return readIso(text) ?? readNamed(text) ?? readNumbers(text) ?? readEastern(text);
}

function readIso(text: string): Found | undefined {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  return match ? toDay(match[0], { year: match[1], month: match[3], day: match[4] }) : undefined;
}

function readEastern(text: string): Found | undefined {
  const match = /^(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]/.exec(text);
  return match ? toDay(match[0], { year: match[1], month: match[2], day: match[3] }) : undefined;
}

function readNamed(text: string): Found | undefined {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -](?:de |of )?(\p{L}[\p{L}\p{M}]{1,14})\.?,?[ -](?:de |del )?(\d{4})(?!\d)/u.exec(
      text,
    );
  if (dayFirst) {
    const [whole, day, month, year] = dayFirst;
    return toNamedDay(whole, { year, month, day });
  }
  const monthFirst =
    /^(\p{L}[\p{L}\p{M}]{1,14})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(text);
  if (!monthFirst) return undefined;
  const [whole, month, day, year] = monthFirst;
  return toNamedDay(whole, { year, month, day });
}

function toNamedDay(whole: string, { year, month = "", day }: DayParts): Found | undefined {
  const number = monthNamed(month);
  return number === undefined ? undefined : toDay(whole, { year, month: String(number), day });
}

function readNumbers(text: string): Found | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!match) return undefined;
  const [whole, one = "", , two = "", year] = match;
  const [dayFirst, monthFirst] = [
    toDay(whole, { year, month: two, day: one }),
    toDay(whole, { year, month: one, day: two }),
  ];
  if (Number(one) > 12 || one === two) return dayFirst;
  if (Number(two) > 12) return monthFirst;
  const other = monthFirst.found.clock.date;
  return { ...dayFirst, found: { ...dayFirst.found, other } };
}

interface DayParts {
  year: string | undefined;
  /** A name, or a number. */
  month: string | undefined;
  day: string | undefined;
}

function toDay(whole: string, { year = "", month = "", day = "" }: DayParts): Found {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { found: { clock: { date, time: "00:00" } }, length: whole.length };
}
