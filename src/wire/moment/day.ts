// The shapes in which a source writes a day.
import { monthNamed, persianMonthNamed } from "./calendar.ts";
import { match, type Day, type Found, type Part } from "./part.ts";

const word = /[\p{L}\p{M}](?:[\p{L}\p{M}׳'’॰-]*[\p{L}\p{M}])?/uy;

/** `T` of ISO 8601 needs figures on both sides. */
const compact = /(\d{4})(\d{2})(\d{2})(?=T\d{4}|T\d{6}|(?!\d))/y;
const iso = /(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|\.\s?(\d{1,2})\.\s?(\d{1,2})\.?)(?!\d)/y;
const eastern = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/uy;
const vietnamese = /(\d{1,2}) tháng (\d{1,2})(?:,| năm)? (\d{4})/iuy;
const numbers = /(\d{1,2})(?:([-/])(\d{1,2})\2|\.\s?(\d{1,2})\.\s?)(\d{4}|\d\d)(?!\d|[:.]\d)/y;
const dayFirst =
  /(\d{1,2})(?:st|nd|rd|th|er|ste|de|\.|º|ª|°|-?го|일|ـ)?[\s-]?(?:(?:de|of|di|от|ta'|da)\s)?/iuy;

/** Reads the day that stands at a place of a text. */
export function readDay(text: string, at: number): Found | undefined {
  return (
    match(compact, { text, at }, ([, year, month, day]) => dayOf(year, month, day)) ??
    match(iso, { text, at }, ([, year, , month, day, month2, day2]) =>
      dayOf(year, month ?? month2, day ?? day2),
    ) ??
    match(eastern, { text, at }, ([, year, month, day]) => dayOf(year, month, day)) ??
    match(vietnamese, { text, at }, ([, day, month, year]) => dayOf(year, month, day)) ??
    match(numbers, { text, at }, readNumbers) ??
    readDayFirst(text, at)
  );
}

function readDayFirst(text: string, at: number): Found | undefined {
  dayFirst.lastIndex = at;
  const [lead = "", day = ""] = dayFirst.exec(text) ?? [];
  const month = lead ? readMonth(text, at + lead.length) : undefined;
  return month && withYear({ text, at }, lead.length + month.length, { ...month, day });
}

/** Reads `February 3, 2020`, of which the year may stand elsewhere. */
export function readMonthFirst(text: string, at: number): Found | undefined {
  const month = readMonth(text, at);
  if (!month) return undefined;
  const next = /\.?\s?(\d{1,2})(?:st|nd|rd|th|\.|일)?(?![\d:]|\.\d)/iuy;
  next.lastIndex = at + month.length;
  const [rest, day = ""] = next.exec(text) ?? [];
  return rest === undefined
    ? undefined
    : withYear({ text, at }, month.length + rest.length, { ...month, day });
}

interface Month {
  month: number;
  persian: boolean;
  length: number;
}

/** A month is one word, or two in the east of the Arab world, where the Western name may follow behind a bar. */
function readMonth(text: string, at: number): Month | undefined {
  word.lastIndex = at;
  const one = word.exec(text)?.[0];
  if (one === undefined) return undefined;
  const two = /\s\p{sc=Arabic}+/uy;
  two.lastIndex = at + one.length;
  const pair = one + (two.exec(text)?.[0] ?? "");
  for (const name of pair === one ? [one] : [pair, one]) {
    const month = monthNamed(name);
    const persian = month === undefined ? persianMonthNamed(name) : undefined;
    const end = at + name.length;
    const again = /\s?\/\s?(\p{sc=Arabic}+(?:\s\p{sc=Arabic}+)?)/uy;
    again.lastIndex = end;
    const [twice = "", western = ""] = again.exec(text) ?? [];
    const length = name.length + (monthNamed(western) === month ? twice.length : 0);
    if (month !== undefined) return { month, persian: false, length };
    if (persian !== undefined) return { month: persian, persian: true, length: name.length };
  }
  return undefined;
}

/** Adds the year where it follows; a time may stand before it. */
function withYear(
  { text, at }: { text: string; at: number },
  length: number,
  { month, persian, day }: Omit<Month, "length"> & { day: string },
): Found | undefined {
  const year =
    /[.,]*[\s-]?(?:(?:de|del|of|do|ल|सन)\s)?(\d{4}|['’]\d\d)(?![\d:]|\s?(?:GMT|UTC|hrs|hours)\b)/iuy;
  year.lastIndex = at + length;
  const [rest = "", written = ""] = year.exec(text) ?? [];
  const full = written.length === 3 ? century(written.slice(1)) : written;
  const end = length + (rest.length || (/^\.(?=[\s,]|$)/.test(text.slice(at + length)) ? 1 : 0));
  const token = persian ? fromPersian(full, month, day) : dayOf(full, String(month), day);
  return token && { ...token, length: end };
}

function fromPersian(year: string, month: number, day: string): Part | undefined {
  const fits = Number(year) > 1200 && Number(year) < 1600 && Number(day) > 0;
  if (!fits) return undefined;
  const date = Temporal.PlainDate.from({
    calendar: "persian",
    year: Number(year),
    month,
    day: Number(day),
  });
  return { kind: "day", day: { date: date.withCalendar("iso8601").toString() } };
}

/** Which century two figures mean. */
function century(year: string): string {
  return `${Number(year) < 70 ? 20 : 19}${year}`;
}

function readNumbers([, one = "", bar, two, three, year = ""]: RegExpExecArray): Part | undefined {
  const other = two ?? three ?? "";
  const full = year.length === 2 ? century(year) : year;
  if (one === other) return dayOf(full, other, one);
  if (Number(one) > 12) return inOrder("day first", dayOf(full, other, one));
  if (Number(other) > 12) return inOrder("month first", dayOf(full, one, other));
  const [read, swapped] = [dayOf(full, other, one), dayOf(full, one, other)];
  return {
    kind: "day",
    day: {
      date: read.day.date,
      other: swapped.day.date,
      ...(bar === undefined && { likely: true as const }),
    },
  };
}

function inOrder(order: "day first" | "month first", { day }: { day: Day }): Part {
  return { kind: "day", day: { ...day, order } };
}

function dayOf(year = "", month = "", day = ""): { kind: "day"; day: Day } {
  const rest = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { kind: "day", day: { date: year ? `${year}-${rest}` : rest } };
}
