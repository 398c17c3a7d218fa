import { dayOf } from "#model/dates.ts";
import type { PeriodCount, PeriodLinks } from "#model/page.ts";
import { paths } from "#model/paths.ts";
import type { Entry } from "./arrange.ts";

// The lengths of the names of periods: 2020-01-04, 2020-01, 2020.
const [ofDay, ofMonth, ofYear] = [10, 7, 4];

/** The days, months and years of an edition that have articles. An article is of the day on which it was published, whatever its path says. */
export class DateIndex {
  readonly #byDay: ReadonlyMap<string, Entry[]>;
  /** By the length of their names, oldest first. */
  readonly #periods: ReadonlyMap<number, string[]>;
  readonly #counts = new Map<string, number>();

  /** Takes articles, oldest first. */
  constructor(articles: readonly Entry[]) {
    this.#byDay = groupByDay(articles);
    const days = [...this.#byDay.keys()].toSorted();
    for (const [day, { length }] of this.#byDay)
      for (const period of periodsOfDay(day))
        this.#counts.set(period, (this.#counts.get(period) ?? 0) + length);
    this.#periods = new Map([ofDay, ofMonth, ofYear].map((length) => [length, cut(days, length)]));
  }

  /** Lists all periods, oldest first: years, then months, then days. */
  all(): string[] {
    return [...this.years(), ...this.#of(ofMonth), ...this.#of(ofDay)];
  }

  years(): string[] {
    return this.#of(ofYear);
  }

  has(period: string): boolean {
    return this.#counts.has(period);
  }

  /** Lists the months of a year, or the days of a month. */
  within(period: string): string[] {
    const all = this.#of(period.length + 3);
    // The sign after the hyphen is the full stop.
    return all.slice(placeOf(`${period}-`, all), placeOf(`${period}.`, all));
  }

  counts(periods: readonly string[]): PeriodCount[] {
    return periods.map((period) => ({ period, count: this.#counts.get(period) ?? 0 }));
  }

  /** Lists the articles of a day, month or year, oldest first. */
  articlesOf(period: string): Entry[] {
    if (period.length === ofDay) return this.#byDay.get(period) ?? [];
    return this.within(period).flatMap((day) => this.articlesOf(day));
  }

  /** Finds the periods of the same kind before and after one, whether that has articles or not. */
  beside(period: string): PeriodLinks {
    const all = this.#of(period.length);
    const place = placeOf(period, all);
    const [previous, next] = [all[place - 1], all[all[place] === period ? place + 1 : place]];
    return { ...(previous && { previous }), ...(next && { next }) };
  }

  /** The paths of the periods before and after one. */
  linksOf(period: string): PeriodLinks {
    const { previous, next } = this.beside(period);
    return {
      ...(previous && { previous: paths.period(previous) }),
      ...(next && { next: paths.period(next) }),
    };
  }

  #of(length: number): string[] {
    return this.#periods.get(length) ?? [];
  }
}

/** The day, month and year of a day. */
export function periodsOfDay(day: string): string[] {
  return [day, day.slice(0, ofMonth), day.slice(0, ofYear)];
}

// Where clocks are set back at midnight, a day comes twice.
function groupByDay(articles: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  let [last, own]: [string, Entry[]] = ["", []];
  for (const article of articles) {
    const day = dayOf(article.datePublished);
    if (day !== last) {
      [last, own] = [day, found.get(day) ?? []];
      found.set(day, own);
    }
    own.push(article);
  }
  return found;
}

function cut(days: readonly string[], length: number): string[] {
  return [...new Set(days.map((day) => day.slice(0, length)))];
}

/** The place of a period in a sorted list, or where it would be. */
function placeOf(period: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < period) low = middle + 1;
    else high = middle;
  }
  return low;
}
