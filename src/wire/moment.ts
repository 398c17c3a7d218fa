// The day and the time that a stamp names, alone or as a pair of publication and last change.
import type { WallClock } from "#model/dates.ts";
import { completed, groupsOf, type Group } from "./moment/groups.ts";
import type { Day } from "./moment/part.ts";
import { readTokens } from "./moment/tokens.ts";
import type { Zone } from "./moment/zones.ts";

/** A day and perhaps a time as a source writes it: where it could be two days, `other` is the second reading. */
export interface Moment extends Zone {
  clock: WallClock;
  /** False if only the day is given. */
  timed: boolean;
  /** The day if the two numbers are month and day, where both readings are of the calendar. */
  other?: string;
  /** Set where the form of the stamp speaks for the first reading: dots, or words of a language that puts the day first. */
  likely?: true;
}

/** One of the moments of a stamp: the label before it, what is written, and where that starts. */
export interface StampPart {
  kind: "published" | "updated";
  label: string;
  text: string;
  at: number;
  moment: Moment;
}

const longest = 160;

/** `2020-01-04` and `2020-01-04 20:59` need no taking apart. */
const commonest = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/;

/** Reads a text that is a day, perhaps with a time, and nothing else; undefined for anything else. */
export function readMoment(source: string): Moment | undefined {
  const parts = readStamp(source);
  const [first] = parts ?? [];
  return parts?.length === 1 && first?.label === "" ? first.moment : undefined;
}

/** Reads a text that is nothing but one stamp, or those of publication and change: `Published: A | Last updated: B`. */
export function readStamp(text: string): StampPart[] | undefined {
  if (text.length > longest || text.length < 6) return undefined;
  const [, date, time] = commonest.exec(text) ?? [];
  if (date) return [{ kind: "published", label: "", text, at: 0, moment: plainMoment(date, time) }];
  if (!mayNameDay(text)) return undefined;
  const tokens = readTokens(text);
  const groups = tokens && groupsOf(tokens);
  if (!groups || !completed(groups)) return undefined;
  const parts = groups.map((group, index) => partOf(text, group, groups[index + 1]?.at));
  const [first, second] = parts;
  if (parts.length > 3 || !first) return undefined;
  // Without a label the later of two is that of the change.
  if (second && !second.label && !(first.label && first.kind === "updated"))
    second.kind = "updated";
  return parts;
}

function plainMoment(date: string, time: string | undefined): Moment {
  return { clock: { date, time: time ?? "00:00" }, timed: time !== undefined };
}

/** Tells whether a text has a year or a day in numbers, among few letters: prose and tables need not be taken apart. */
export function mayNameDay(text: string): boolean {
  let [figures, run, joined, hasYear] = [0, 0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isFigure(code)) {
      figures++;
      run++;
      if (run === 4) hasYear = true;
    } else {
      // `-`, `.` or `/`
      if (run > 0 && code > 44 && code < 48) joined++;
      run = 0;
    }
  }
  return (hasYear || joined > 1 || text.includes("'")) && text.length <= figures * 15;
}

/** Figures of ASCII, and those of Arabic, Persian, Hindi, Bengali and of full width. */
function isFigure(code: number): boolean {
  if (code < 128) return code > 47 && code < 58;
  return zeros.some((zero) => code >= zero && code < zero + 10);
}

const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

function partOf(text: string, group: Group, next: number | undefined): StampPart {
  const label = group.label;
  const from = label?.end ?? group.at;
  const lead =
    /^(?:[\s:：(,.-]|(?:on|at|am|le|el|il|op|em|den|à)(?=\s))*/iu.exec(text.slice(from))?.[0] ?? "";
  const at = from + (label ? lead.length : 0);
  return {
    kind: (label?.updated ?? group.updated) ? "updated" : "published",
    label: label ? text.slice(group.at, at) : "",
    text: text.slice(at, next).replace(/[\s|•·/(),;–—-]+$/u, ""),
    at,
    moment: momentOf(group),
  };
}

function momentOf(group: Group): Moment {
  const { date, other, likely } = byZone(
    byWeekday(group.day ?? { date: "" }, group.weekdays),
    group.monthFirst,
  );
  // The clock of twelve hours is that of those who put the month first.
  const sure =
    (likely && (!group.half || group.monthFirst)) || (other !== undefined && group.foreign);
  return {
    clock: { date, time: group.time ?? "00:00" },
    timed: group.time !== undefined,
    ...(other !== undefined && { other }),
    ...(sure && { likely: true as const }),
    ...(group.time !== undefined && group.zone),
  };
}

/** The day of the week, where a stamp names it, says which of two readings is meant. */
function byWeekday(day: Day, weekdays: number[] | undefined): Day {
  if (day.other === undefined || !weekdays) return day;
  const [one, other] = [day.date, day.other].map((date) => weekdays.includes(weekdayOf(date)));
  if (one === other) return day;
  return { date: one ? day.date : day.other };
}

/** In America the month comes first, where a bar stands behind it. */
function byZone(day: Day, monthFirst: boolean | undefined): Day {
  if (!monthFirst || day.other === undefined || day.likely) return day;
  return { date: day.other, other: day.date, likely: true };
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
