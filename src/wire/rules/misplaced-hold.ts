// A line near the top that should hold the article back, but is not part of the header: `EMBARGOED UNTIL 00:01 GMT, 4 JANUARY 2020`.
import { isBlank } from "#wire/copy.ts";
import { exists, toInstantOf } from "#wire/dates.ts";
import { drop, fail, type Draft } from "#wire/draft.ts";
import { readMoment, type Moment } from "#wire/moment.ts";
import { dayAbove } from "./stamp.ts";

/** Holds an article back as a line near its top asks; refuses it where the header does not and the line cannot be read: it would be published too early. */
export function misplacedHold(draft: Draft): void {
  if (draft.hold.draft || draft.hold.embargo) return;
  for (const at of placesNearTop(draft)) {
    const line = draft.copy.lines[at];
    const asked = line && askedOf(line.text);
    if (!line || !asked) continue;
    const moment = asked.time && momentOf(draft, asked.time);
    if (!moment) return failAsMisplaced(draft, at);
    hold(draft, at, moment);
  }
}

function failAsMisplaced(draft: Draft, at: number): void {
  const { line, column } = draft.copy.lines[at] ?? { line: 1, column: 1 };
  const message =
    "The line asks to hold the article back, and cannot be read as part of a header or as a time, so the article is not published. Write `draft`, or `embargo 2020-01-04 06:00`, at the top of the file, with nothing but known keys and their values around it and a blank line below.";
  fail(draft, { rule: "misplaced-hold", at: { line, column }, message });
}

/** Of several times the latest counts. */
function hold(draft: Draft, at: number, moment: Moment): void {
  const line = draft.copy.lines[at];
  if (!line) return;
  const until = toInstantOf(moment, draft.options.timeZone);
  const known = draft.hold.embargo;
  if (known === undefined || Date.parse(until) > Date.parse(known)) draft.hold.embargo = until;
  draft.embargoed ??= { ...moment, text: line.text, line: line.line, column: line.column };
  drop(draft, { rule: "release-line", line: line.line, text: line.text });
  draft.copy.lines[at] = { ...line, text: "" };
}

// Headline, stamp, and one more.
const maxBlocks = 3;

function placesNearTop({ copy }: Draft): number[] {
  const found: number[] = [];
  let left = maxBlocks;
  for (let at = copy.start; at < copy.end && left > 0; at++) {
    const line = copy.lines[at];
    if (line && !isBlank(line)) found.push(at);
    else if (found.length > 0 && !isBlank(copy.lines[at - 1])) left -= 1;
  }
  return found;
}

const longest = 100;
const sign = String.raw`[\p{P}\p{S}\s]`;
const asDraft = new RegExp(`^${sign}*draft${sign}+(?:true|yes)${sign}*$`, "iu");
const until = String.raw`(?:until|till|before|after|for|on|at|to|bis|zum|jusqu['’](?:au|à|en)|hasta|até|fino|tot|til|do|до|حتى)`;
const article = String.raw`(?:el|le|a|o|al|alle|alla|as|às|am|um)`;
const release = String.raw`(?:(?:press|news|media) (?:release|statement)|pressemitteilung|communiqué(?: de presse)?|nota de prensa)`;
const start = String.raw`^${sign}*(?:${release}${sign}+)?`;
const rest = String.raw`\s*(?:${until}\s)?(?:${article}\s)*(?<time>.*?)${sign}*$`;
/** What a desk writes only where it asks for it, and what may open a headline, too. */
const asNote = new RegExp(
  String.raw`${start}(?:(?:strictly |under )?embargoed|embargad[oa]|sperrfrist|gesperrt|(?:sous|bajo|sob|sotto|onder) embargo|эмбарго|حظر النشر)(?:\s*[:：]|\s(?=${until}))${rest}`,
  "iu",
);
const asRelease = new RegExp(
  String.raw`${start}(?:not )?for (?:release|publication|broadcast)\s*[:：]?${rest}`,
  "iu",
);
/** A key of the header that stands elsewhere. */
const asKey = /^embargo\s*[:：]?\s*(?:until |till )?(.*)$/iu;

/** Tells what a line asks for: to hold the article until a time, or for good. */
function askedOf(text: string): { time?: string } | undefined {
  if (text.length > longest || !mayAsk.test(text)) return undefined;
  if (asDraft.test(text) || readMoment(asKey.exec(text)?.[1] ?? "")) return {};
  const noted = asNote.exec(text)?.groups?.["time"];
  // `Embargoed until now, the report ...` may open a headline.
  const isNote = noted !== undefined && (/\d/.test(noted) || !/\p{Ll}/u.test(text));
  if (isNote) return { time: noted };
  const moment = asRelease.exec(text)?.groups?.["time"] ?? "";
  return readMoment(moment) ? { time: moment } : undefined;
}

const mayAsk = /draft|embarg|sperr|for (?:release|publi|broad)|эмбарго|حظر/iu;

/** Reads a time that can be only one; without a year it is the one nearest to the day of header or folder. */
function momentOf(draft: Draft, time: string): Moment | undefined {
  const moment = readMoment(time) ?? nearest(time, dayAbove(draft));
  const isSure = moment && moment.other === undefined && moment.zone === undefined;
  return isSure && exists(moment.clock) ? moment : undefined;
}

function nearest(time: string, day: string | undefined): Moment | undefined {
  if (day === undefined || /\d{4}$/.test(time)) return undefined;
  const year = Number(day.slice(0, 4));
  const distance = ({ clock }: Moment) => Math.abs(Date.parse(clock.date) - Date.parse(day));
  return [year - 1, year, year + 1]
    .flatMap((one) => readMoment(`${time} ${one}`) ?? [])
    .toSorted((one, other) => distance(one) - distance(other))[0];
}
