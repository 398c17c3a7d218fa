import type { ReactNode } from "react";
import { dayInWords } from "#model/dates.ts";
import type { Coverage } from "#model/page.ts";
import { paths } from "#model/paths.ts";
import { usePage } from "#app/data/use-page.ts";
import { useTopics } from "#app/data/use-topics.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import { Sparkline } from "./Sparkline.tsx";
import styles from "./TopicCoverage.module.css";

/** A topic in numbers: how many articles, since when, which topics go with it, and a row of columns over time. */
export function TopicCoverage({ coverage }: { coverage: Coverage }) {
  const words = useWords();
  const { masthead } = useAppContext();
  const { count, first, last, together, periods } = coverage;
  return (
    <div className={styles.coverage}>
      <dl>
        <Fact name={words.articlesSoFar}>{words.count(count)}</Fact>
        <Fact name={words.firstArticle}>
          <Day instant={first} language={masthead.language} />
        </Fact>
        <Fact name={words.latestArticle}>
          <Day instant={last} language={masthead.language} />
        </Fact>
        {together.length > 0 && (
          <Fact name={words.togetherWith}>
            <Together topics={together.map(({ topic }) => topic)} />
          </Fact>
        )}
      </dl>
      {periods.length > 1 && <Sparkline periods={periods} />}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Day({ instant, language }: { instant: string; language: string }) {
  return (
    <time dateTime={instant} suppressHydrationWarning>
      {dayInWords(instant, language)}
    </time>
  );
}

// To the articles that have both.
function Together({ topics }: { topics: string[] }) {
  const { topic } = usePage("topic");
  const { titleOf } = useTopics();
  return (
    <ul className={styles.together}>
      {topics.map((other) => (
        <li key={other}>
          <PageLink
            to={paths.search}
            search={`?${new URLSearchParams({ q: withBoth(topic, other) })}`}
          >
            {titleOf(other)}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

function withBoth(...topics: string[]): string {
  return topics.map((topic) => `topic:${/\s/u.test(topic) ? `"${topic}"` : topic}`).join(" ");
}
