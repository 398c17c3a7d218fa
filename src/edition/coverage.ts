import { dayOf } from "#model/dates.ts";
import type { Coverage } from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";
import { topicName } from "./topic-name.ts";

// A chart of more columns than this cannot be read on a phone.
const mostPeriods = 24;
const mostTogether = 6;

// By how much of its date a period is named: 2020-01, 2020, 202 (the 2020s).
const periodLengths = [7, 4, 3] as const;

type Covered = Pick<PublishedArticle, "datePublished" | "topics">;

/** Turns a topic's articles, oldest first, into how it was covered: how often, since when, when most, and along with what; undefined where there are none. */
export function coverageOf(name: string, articles: readonly Covered[]): Coverage | undefined {
  const [first, last] = [articles[0], articles.at(-1)];
  if (!first || !last) return undefined;
  return {
    count: articles.length,
    first: first.datePublished,
    last: last.datePublished,
    periods: periodsOf(articles.map(({ datePublished }) => dayOf(datePublished))),
    together: togetherWith(name, articles),
  };
}

// Months while they are few enough, else years, else decades: never more for a longer archive.
function periodsOf(days: readonly string[]): Coverage["periods"] {
  const [first, last] = [days[0]!, days.at(-1)!];
  const spans = periodLengths.map((length) => span(first.slice(0, length), last.slice(0, length)));
  const periods = spans.find(({ length }) => length <= mostPeriods) ?? spans.at(-1)!;
  const counts = new Map(periods.slice(-mostPeriods).map((period) => [period, 0]));
  for (const day of days) {
    const period = day.slice(0, periods[0]!.length);
    const count = counts.get(period);
    if (count !== undefined) counts.set(period, count + 1);
  }
  return [...counts].map(([period, count]) => ({ period, count }));
}

function span(first: string, last: string): string[] {
  const periods = [first];
  for (let period = first; period < last; periods.push(period)) period = following(period);
  return periods;
}

function following(period: string): string {
  const [year, month] = period.split("-");
  if (month === undefined) return String(Number(year) + 1).padStart(period.length, "0");
  if (month === "12") return `${String(Number(year) + 1).padStart(4, "0")}-01`;
  return `${year}-${String(Number(month) + 1).padStart(2, "0")}`;
}

function togetherWith(name: string, articles: readonly Covered[]): Coverage["together"] {
  const byKey = new Map<string, { topic: string; count: number }>();
  for (const topic of articles.flatMap(({ topics }) => topics)) {
    const { key } = topicName(topic);
    const entry = byKey.get(key) ?? { topic, count: 0 };
    entry.count += 1;
    byKey.set(key, entry);
  }
  byKey.delete(topicName(name).key);
  return [...byKey.values()]
    .toSorted((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
    .slice(0, mostTogether);
}
