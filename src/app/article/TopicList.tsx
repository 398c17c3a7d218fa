import { paths } from "#model/paths.ts";
import { PageLink } from "#app/link/PageLink.tsx";
import { useWords } from "#app/use-words.ts";
import styles from "./TopicList.module.css";

/** The topics of an article, each with the way to its page. */
export function TopicList({ topics }: { topics: string[] }) {
  const words = useWords();
  return (
    <nav aria-label={words.readMoreOn} className={styles.topics}>
      <h2>{words.readMoreOn}</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>
            <PageLink to={paths.topic(topic)}>{topic}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
