import type { FrontSection } from "#model/page.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useTopicPath } from "#app/data/use-topic-path.ts";
import { Headlines } from "./Headlines.tsx";
import styles from "./Headlines.module.css";

/** The topics of the masthead, each with its newest headlines. */
export function TopicSections({ sections }: { sections: readonly FrontSection[] }) {
  const topicPath = useTopicPath();
  return (
    <div className={styles.sections}>
      {sections.map(({ topic, headlines }) => (
        <Headlines
          key={topic}
          title={<PageLink to={topicPath(topic)}>{topic}</PageLink>}
          articles={headlines}
        />
      ))}
    </div>
  );
}
