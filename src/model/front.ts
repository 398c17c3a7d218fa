import { dayOf } from "./dates.ts";

/** The parts of a front page that are below its lead. */
export interface FrontParts<Item> {
  /** Beside the lead. */
  seconds: Item[];
  /** The others of the newest day, if they are few: with more of them, a front would be a log of that day. */
  today: Item[];
  earlier: Item[];
}

const secondCount = 3;
const maxToday = 8;

/** Divides the articles of a front page, newest first. The lead is in none of the parts. */
export function divideFront<Item extends { path: string; datePublished: string }>(
  items: readonly Item[],
  lead: string | undefined,
): FrontParts<Item> {
  const others = items.filter(({ path }) => path !== lead);
  const rest = others.slice(secondCount);
  const day = dayOf(items[0]?.datePublished ?? "");
  const ofDay = rest.filter(({ datePublished }) => dayOf(datePublished) === day);
  const count = ofDay.length > maxToday ? 0 : ofDay.length;
  return {
    seconds: others.slice(0, secondCount),
    today: rest.slice(0, count),
    earlier: rest.slice(count),
  };
}
