// Groups the parts of a stamp into its moments: one, or those of publication and change.
import type { Day, Token } from "./part.ts";
import type { Zone } from "./zones.ts";

/** The parts of one moment. */
export interface Group {
  at: number;
  label?: Token & { kind: "label" };
  updated?: boolean;
  day?: Day;
  year?: string;
  time?: string;
  half?: boolean;
  zone?: Zone;
  monthFirst?: boolean;
  weekdays?: number[];
  foreign?: boolean;
  /** Set while a second time is read, which must be the first in another zone. */
  second?: "open" | "closed" | "bare";
}

/** Puts each part into the moment that it belongs to; undefined where two parts contradict each other. */
export function groupsOf(tokens: readonly Token[]): Group[] | undefined {
  const groups: Group[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth = Math.max(0, depth - 1);
    let group = groups.at(-1);
    if (!group || startsAnew(group, token)) {
      if (group?.second === "bare") return undefined;
      group = { at: token.at };
      groups.push(group);
    }
    if (!add(group, token, depth)) return undefined;
  }
  return groups.some(({ second }) => second === "bare") ? undefined : withLastLabel(groups);
}

/** In Japanese and Chinese the label may follow: `2020-02-03 18:20 更新`; behind one with a label it says how long ago that was. */
function withLastLabel(groups: Group[]): Group[] {
  const [last, before] = [groups.at(-1), groups.at(-2)];
  if (!last?.label || last.day || last.time !== undefined || !before) return groups;
  if (!before.label) before.updated = last.label.updated;
  return groups.slice(0, -1);
}

function startsAnew(group: Group, token: Token): boolean {
  const begun = group.day !== undefined || group.time !== undefined;
  if (token.kind === "label") return begun;
  return token.kind === "day" && group.day !== undefined && group.day.date !== token.day.date;
}

function add(group: Group, token: Token, depth: number): boolean {
  switch (token.kind) {
    case "label":
      // `Update: published ...` has the last word.
      group.label = token;
      if (token.foreign) group.foreign = true;
      return true;
    case "day":
      group.day ??= token.day;
      return true;
    case "year":
      if (group.year !== undefined) return false;
      group.year = token.year;
      return true;
    case "time":
      return addTime(group, token, depth);
    case "zone":
      if (group.second) group.second = "closed";
      else if (group.zone === undefined) {
        group.zone = token.zone;
        group.monthFirst = token.monthFirst === true;
      } else return false;
      return true;
    case "weekday":
      group.weekdays ??= token.weekdays;
      return true;
    case "foreign":
      group.foreign = true;
      return true;
    default:
      return true;
  }
}

function addTime(group: Group, token: Token & { kind: "time" }, depth: number): boolean {
  const { time, half, foreign } = token;
  if (foreign) group.foreign = true;
  if (group.time === undefined) {
    group.time = time;
    if (half) group.half = true;
    return true;
  }
  if (group.second === "bare") return false;
  group.second = depth > 0 || time.slice(0, 5) === group.time.slice(0, 5) ? "open" : "bare";
  return true;
}

/** Gives each group a day, its own or that of the other, and tells whether that can be done. */
export function completed(groups: Group[]): boolean {
  for (const group of groups) {
    const { day, year } = group;
    if (day?.date.length === 5 && year) group.day = { ...day, date: `${year}-${day.date}` };
    else if (year) return false;
  }
  const whole = groups.find(({ day }) => day && day.date.length > 5)?.day;
  if (!whole) return false;
  orderAlike(groups);
  for (const group of groups) {
    if (group.day && group.day.date.length > 5) continue;
    if (!group.day && group.time === undefined) return false;
    group.day = group.day ? { date: `${whole.date.slice(0, 5)}${group.day.date}` } : { ...whole };
  }
  return true;
}

/** Where one of two days can be read in one order only, the other is in the same. */
function orderAlike(groups: Group[]): void {
  const order = groups.find(({ day }) => day?.order)?.day?.order;
  if (!order) return;
  for (const group of groups) {
    const { date, other } = group.day ?? {};
    if (date && other) group.day = { date: order === "day first" ? date : other };
  }
}
