import { TopicLink } from "#app/ui/TopicLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import styles from "./TopicList.module.css";

/** Links to the topics of an article. */
export function TopicList({ topics }: { topics: string[] }) {
  const words = useWords();
  return (
    <nav aria-label={words.readMoreOn} className={styles.topics}>
      <h2>{words.readMoreOn}</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>
            <TopicLink topic={topic} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
