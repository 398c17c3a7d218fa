import type { Coverage } from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";
import { topicName } from "./topic-name.ts";

// More columns than this cannot be read on a phone.
const maxPeriods = 24;
const maxTogether = 6;

// The lengths of the names of periods: 2020-01, 2020, 202 (the 2020s).
const [ofMonth, ofYear, ofDecade] = [7, 4, 3];

type Covered = Pick<PublishedArticle, "datePublished" | "topics">;

/** Turns a topic's articles, oldest first, into numbers: how many, since when, how many in each period, and along with which topics; undefined if there are none. */
export function coverageOf(name: string, articles: readonly Covered[]): Coverage | undefined {
  const [first, last] = [articles[0], articles.at(-1)];
  if (!first || !last) return undefined;
  return {
    count: articles.length,
    first: first.datePublished,
    last: last.datePublished,
    periods: periodsOf(articles.map(({ datePublished }) => datePublished)),
    together: togetherWith(name, articles),
  };
}

// Months if they are few enough, else years, else decades. Of too many decades, the last ones.
function periodsOf(dates: readonly string[]): Coverage["periods"] {
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const spanOf = (length: number) => span(first.slice(0, length), last.slice(0, length));
  const fits = (length: number) => spanOf(length).length <= maxPeriods;
  const length = [ofMonth, ofYear].find(fits) ?? ofDecade;
  const counts = new Map(
    spanOf(length)
      .slice(-maxPeriods)
      .map((period) => [period, 0]),
  );
  for (const date of dates) {
    const period = date.slice(0, length);
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
    .slice(0, maxTogether);
}
