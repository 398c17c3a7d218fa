import { topicTitle } from "#model/topic-title.ts";
import { printQuery, type Query } from "#search/query.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./SearchPanel.module.css";
import type { SearchAnswer } from "./use-search.ts";

interface QueryFiltersProps {
  answer: SearchAnswer;
  byDate: boolean;
  onText: (text: string) => void;
  onByDate: (byDate: boolean) => void;
}

const offered = 5;

/** The filters of a query as buttons that remove them, topics that may be added, days, and the order of results. All of it is also in the text of the query. */
export function QueryFilters({ answer, byDate, onText, onByDate }: QueryFiltersProps) {
  const words = useWords();
  const { query } = answer;
  const put = (next: Query) => onText(printQuery(next));
  return (
    <div className={styles.filters}>
      <TopicChips answer={answer} onQuery={put} />
      <details className={styles.days} open={query.from !== undefined || query.to !== undefined}>
        <summary>{words.searchDays}</summary>
        <div>
          <DayField
            name={words.fromDay}
            day={query.from}
            onDay={(from) => put(withDay(query, { from }))}
          />
          <DayField name={words.toDay} day={query.to} onDay={(to) => put(withDay(query, { to }))} />
        </div>
      </details>
      <label className={styles.order}>
        <input type="checkbox" checked={byDate} onChange={() => onByDate(!byDate)} />{" "}
        {words.newestFirst}
      </label>
    </div>
  );
}

function TopicChips({
  answer: { query, results },
  onQuery,
}: {
  answer: SearchAnswer;
  onQuery: (query: Query) => void;
}) {
  const words = useWords();
  const { masthead } = useAppContext();
  const title = (topic: string) => topicTitle(topic, masthead.topicNames);
  const others = commonTopics(
    results.map(({ topics }) => topics),
    query.topics,
  );
  return (
    <ul aria-label={words.topics} className={styles.chips}>
      <ChosenChips query={query} onQuery={onQuery} />
      {others.map((topic) => (
        <li key={topic}>
          <button
            type="button"
            onClick={() => onQuery({ ...query, topics: [...query.topics, topic] })}
          >
            {title(topic)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function ChosenChips({ query, onQuery }: { query: Query; onQuery: (query: Query) => void }) {
  const words = useWords();
  const { masthead } = useAppContext();
  const without = <Key extends "topics" | "authors">(key: Key, name: string) =>
    onQuery({ ...query, [key]: query[key].filter((one) => one !== name) });
  return (
    <>
      {query.topics.map((topic) => (
        <Chip
          key={topic}
          name={topicTitle(topic, masthead.topicNames)}
          onRemove={() => without("topics", topic)}
        />
      ))}
      {query.authors.map((author) => (
        <Chip
          key={author}
          name={`${words.by} ${author}`}
          onRemove={() => without("authors", author)}
        />
      ))}
    </>
  );
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const words = useWords();
  return (
    <li>
      <button
        type="button"
        className={styles.chosen}
        onClick={onRemove}
        aria-label={words.removeFilter(name)}
      >
        {name} <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

interface DayFieldProps {
  name: string;
  day: string | undefined;
  onDay: (day: string | undefined) => void;
}

function DayField({ name, day = "", onDay }: DayFieldProps) {
  return (
    <label>
      {name}{" "}
      <input
        type="date"
        value={day}
        onChange={(event) => onDay(event.currentTarget.value || undefined)}
      />
    </label>
  );
}

function withDay(
  query: Query,
  change: { from?: string | undefined } | { to?: string | undefined },
): Query {
  const { from, to, ...rest } = { ...query, ...change };
  return { ...rest, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** The topics that most of some articles have, without those that are chosen. */
function commonTopics(all: readonly (readonly string[])[], chosen: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const topic of all.flat()) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .filter(([topic]) => !chosen.includes(topic))
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, offered)
    .map(([topic]) => topic);
}
