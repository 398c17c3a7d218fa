import { topicPath } from "#model/paths.ts";
import type { IndexedTopic, PageOf } from "#model/page.ts";
import { topicTitle } from "#model/topic-title.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import { letterId } from "./letter-id.ts";
import styles from "./TopicColumns.module.css";

/** Topics of the index, with what says how they are named and where they stand. */
export type TopicListing = Pick<PageOf<"topics">, "topics" | "topicPaths" | "topicNames">;

/** Topics in columns that read downwards, each with the number of its articles, under their initials. */
export function TopicColumns({ topics, topicPaths, topicNames }: TopicListing) {
  const words = useWords();
  return (
    <div className={styles.columns}>
      {groupByInitial(topics).map(({ initial, group }) => (
        <section key={initial}>
          <h2 id={letterId(initial)}>{initial}</h2>
          <ul>
            {group.map(({ name, count }) => (
              <li key={name}>
                <PageLink to={topicPath(name, topicPaths)}>{topicTitle(name, topicNames)}</PageLink>
                <span>{words.articles(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function groupByInitial(topics: readonly IndexedTopic[]) {
  const groups: { initial: string; group: IndexedTopic[] }[] = [];
  for (const topic of topics) {
    const last = groups.at(-1);
    if (last?.initial === topic.initial) last.group.push(topic);
    else groups.push({ initial: topic.initial, group: [topic] });
  }
  return groups;
}
