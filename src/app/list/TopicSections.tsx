import type { FrontSection } from "#model/page.ts";
import { TopicLink } from "#app/ui/TopicLink.tsx";
import { Headlines } from "./Headlines.tsx";
import styles from "./Headlines.module.css";

/** The topics of the masthead, each with its newest headlines. */
export function TopicSections({ sections }: { sections: readonly FrontSection[] }) {
  return (
    <div className={styles.sections}>
      {sections.map(({ topic, headlines }) => (
        <Headlines key={topic} title={<TopicLink topic={topic} />} articles={headlines} />
      ))}
    </div>
  );
}
