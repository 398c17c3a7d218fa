// The lines that a wire sets around a story, each told by its shape: IPTC 7901 and ANPA 1312.
import { monthNamed } from "#wire/moment/calendar.ts";

const longest = 120;

/** Tells whether a line is the source line of IPTC 7901: service and number, priority, category, words, and what the agency adds. */
export function isSourceLine(text: string): boolean {
  return text.length <= longest && /^\p{L}+[ -]?\d/u.test(text) && sourceLine.test(text);
}

// `3 in 10` is no priority and category.
const category = String.raw`(?!(?:in|of|out|am|pm|to|zu|de|sur|von)\b)\p{L}{1,4}`;
const sourceLine = new RegExp(
  String.raw`^(?:zczc\s+)?\p{L}{2,5}[ -]?\d{3,5}\s+(?:[1-9]\s+${category}|${category}\s+[1-9])\s+\d{1,5}(?:\s+\S{1,30}){0,6}$`,
  "iu",
);

/** Tells whether a line is the second one of ANPA 1312: priority, category, keywords, day and words. */
export function isServiceLine(text: string): boolean {
  return (
    text.length <= longest &&
    /^[a-z](?:\s|\d{3})/iu.test(text) &&
    /\s\d\d-\d\d(?:\s+\d{2,5})?$/.test(text) &&
    /^(?:[a-z]\d{3,4}\s+)?[a-z]\s{1,3}[a-z]{1,3}\s+(?:[a-z]{2}-\S.{1,70}|\S.{1,70}\d\d-\d\d\s+\d{2,5}$)/iu.test(
      text,
    )
  );
}

/** Tells whether a line is the first one of ANPA 1312, which says little alone: service level, number and selector. */
export function isSelectorLine(text: string): boolean {
  return (
    text.length <= 40 &&
    /^(?:[a-z]\s?\d{3,4}[\s_-]*(?:[a-z\d-]{2,12})?[\s-]*[a-z]?|[a-z](?:\s[a-z])?)$/iu.test(text)
  );
}

/** Tells whether a line opens with a cycle and keywords: `BC-Bridge`, `BC-WEIR--Storm`; that is enough where an envelope is sure. */
export function hasCycle(text: string): boolean {
  return (
    /^(?:\^?\*\d+<\s?)?\^?(?:(?:AM|PM|BC|AP)-{1,2}|[A-Z]{2}--)[\p{L}\d]/u.test(text) &&
    text.length < 90
  );
}

/** Tells whether a line names cycle, keyword, version and words, as `BC-Bridge,1st Ld-Writethru,0123`. */
export function isKeywordLine(text: string): boolean {
  if (text.length > 100 || !/^(?:[\^*]|[A-Z]{2}-)/.test(text)) return false;
  const plain = withoutMarks(text.replace(/^\^?\*\d+<\s?/, ""));
  const cycled = /^(?:AM|PM|BC|AP|[A-Z]{2})-[\p{Lu}\d][\p{L}\d .'’&/-]*(?:,.*)?$/u.test(plain);
  return (
    cycled &&
    /,\s?[a-z]?\d{2,5}$|\b(?:\d{1,2}(?:st|nd|rd|th)\s?(?:Ld|Lead|Add|Take)|Writethru|Ld-|Advisory|Take \d)/iu.test(
      plain,
    )
  );
}

/** Tells whether a line is a slug: keywords with bars or hyphens and no spaces between, or words that end in a bar. */
export function isSlug(text: string): boolean {
  if (text.length > 80 || !/[/-]/.test(text)) return false;
  const plain = withoutMarks(text);
  if (plain.length > 70 || !/\p{L}/u.test(plain) || /[.!?;"“”]$/u.test(plain)) return false;
  if (plain.endsWith("/")) return plain.split(/\s+/).length <= 8;
  const [first = "", ...rest] = plain.split(/\s+/);
  if (!/^\p{L}[\p{L}\p{M}\p{N}.&'’]*(?:[/-][\p{L}\p{N}][\p{L}\p{M}\p{N}.&'’]*)+,?$/u.test(first))
    return false;
  return rest.length === 0 || (rest.length < 4 && version.test(rest.join(" ")));
}

/** What may stand behind the keywords of a slug. */
const version =
  /^\(?(?:(?:\d{1,2}\.?|\d{1,2}(?:st|nd|rd|th)|[IVX]{1,4})\s?)?(?:(?:UPDATE|Update|LEAD|Lead|LD|Ld|ld|lead|Zusammenfassung|ZF|Summary|Add|Take|wrap|WRAP|Überblick)(?:\s\d{1,2})?)?\)?$/u;

/** Tells whether a line is for machines on the way: `%ABC DEF`, `$J`, `*X`, `YY TDA`. */
export function isRouting(text: string): boolean {
  return /^[%$*][\p{L}\d ]{1,40}$|^[A-Z]{2}\s[A-Z]{2,4}$|^:/u.test(text) && text.length < 60;
}

/** How they begin: most lines are told from them by that. */
const urgencies = new Set("UR BU FL AL EI BL SN PR RO ZC NN".split(" "));

/** Tells whether a line is nothing but the urgency of a story. */
export function isUrgency(text: string): boolean {
  if (text.length > 35 || !urgencies.has(text.slice(0, 2).toUpperCase())) return false;
  return /^(?:URGENT|BULLETIN|FLASH|ALERT|EILT?|EILMELDUNG|BLITZ|URGENTE|ALERTE|SNAP|PRIORITY|ROUTINE|zczc(?:\s.{0,30})?|nnnn)[!.]*$/iu.test(
    text.trim(),
  );
}

/** Tells whether a line is the initials of the desk that sent a story: `abc nc pl`, `nc/pl/wei`. */
export function isDeskInitials(text: string): boolean {
  return (
    text.length <= 40 &&
    /^\p{Ll}{1,5}\d{0,2}(?:[\s/-]\p{Ll}{1,5}\d{0,2}){0,7}$/u.test(text) &&
    /[\s/-]|^\p{Ll}{2,4}$/u.test(text)
  );
}

/** When a wire sent a story: day and time, with the year where it is written. */
export interface Sent {
  year?: string;
  /** `02-03` */
  day: string;
  /** `11:37` */
  time: string;
  /** As it is written: `GMT`. */
  zone: string;
}

/** Reads the last line of a story: `031137 GMT Feb 20` of IPTC 7901, `AP-WS-02-03-20 1820EST` of ANPA 1312. */
export function readSent(text: string): Sent | undefined {
  if (text.length > 60 || !/\d{4}/.test(text)) return undefined;
  return readIptc(text) ?? readAnpa(text);
}

function readIptc(text: string): Sent | undefined {
  const [, day = "", hour = "", minute = "", zone = "", name = "", written = ""] =
    /^(?:\p{Ll}{2,4}\s)?(\d\d)(\d\d)(\d\d)\s?(?:(Z|[A-Z]{3,5})\s)?\s?(\p{L}{3,10})\.?(?:\s(\d{4}|\d\d))?$/iu.exec(
      text,
    ) ?? [];
  const month = monthNamed(name);
  if (month === undefined || !fits(day, hour, minute)) return undefined;
  const year = fullYear(written);
  return {
    ...(year && { year }),
    day: `${String(month).padStart(2, "0")}-${day}`,
    time: `${hour}:${minute}`,
    zone: zone.toUpperCase(),
  };
}

function readAnpa(text: string): Sent | undefined {
  const [, month = "", day = "", written = "", hour = "", minute = "", zone = ""] =
    /^[A-Z]{2,6}(?:-[A-Z]{1,4})*[- ](\d\d)-(\d\d)-(\d{4}|\d\d)\s(\d\d):?(\d\d)\s?([A-Z]{1,4})?[<^=]*$/iu.exec(
      text,
    ) ?? [];
  if (Number(month) > 12 || !fits(day, hour, minute)) return undefined;
  const year = fullYear(written);
  return {
    ...(year && { year }),
    day: `${month}-${day}`,
    time: `${hour}:${minute}`,
    zone: zone.toUpperCase(),
  };
}

function fits(day: string, hour: string, minute: string): boolean {
  return Number(day) > 0 && Number(day) < 32 && Number(hour) < 24 && Number(minute) < 60;
}

function fullYear(year: string): string {
  return year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
}

/** Takes the marks of typesetting off a line: `^` before it, `<`, `=` and `^` behind it. */
export function withoutMarks(text: string): string {
  // The end of a line of figures has another mark behind its own.
  let [start, end] = [0, /[<=]!$/.test(text) ? text.length - 1 : text.length];
  while (text[start] === "^") start++;
  while (end > start && "<^=".includes(text[end - 1] ?? " ")) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end).trim();
}

/** Tells whether a line has such marks. */
export function isMarked(text: string): boolean {
  return /^\^\S|\S\s?[=<]!?$|\S\^$/.test(text);
}
