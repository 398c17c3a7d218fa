import { paths, topicPath } from "#model/paths.ts";
import { topicTitle } from "#model/topic-title.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./TopicBar.module.css";

/** The topics of the masthead, in a row that scrolls on narrow screens. */
export function TopicBar({ onHome }: { onHome: boolean }) {
  const words = useWords();
  const { masthead } = useAppContext();
  return (
    <nav
      aria-label={words.topicsNav}
      className={onHome ? `${styles.bar} ${styles.centred}` : styles.bar}
    >
      <ul>
        <li>
          <PageLink to={paths.home}>{words.frontPage}</PageLink>
        </li>
        {masthead.topics.map((topic) => (
          <li key={topic}>
            <PageLink to={topicPath(topic, masthead.topicPaths)}>
              {topicTitle(topic, masthead.topicNames)}
            </PageLink>
          </li>
        ))}
        <li>
          <PageLink to={paths.topics}>{words.allTopics}</PageLink>
        </li>
      </ul>
    </nav>
  );
}
