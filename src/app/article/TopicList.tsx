import { PageLink } from "#app/ui/PageLink.tsx";
import { useTopicPath } from "#app/data/use-topic-path.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./TopicList.module.css";

/** Links to the topics of an article. */
export function TopicList({ topics }: { topics: string[] }) {
  const words = useWords();
  const topicPath = useTopicPath();
  return (
    <nav aria-label={words.readMoreOn} className={styles.topics}>
      <h2>{words.readMoreOn}</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>
            <PageLink to={topicPath(topic)}>{topic}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
