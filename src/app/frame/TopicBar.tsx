import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { paths, topicPath } from "#model/paths.ts";
import { topicTitle } from "#model/topic-title.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./TopicBar.module.css";

/** The topics of the masthead, in a row that scrolls on narrow screens, with the current one in its middle. */
export function TopicBar({ onHome }: { onHome: boolean }) {
  const words = useWords();
  const { masthead } = useAppContext();
  const bar = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => showInMiddle(bar.current, pathname), [pathname]);
  return (
    <nav
      aria-label={words.topicsNav}
      className={onHome ? `${styles.bar} ${styles.centred}` : styles.bar}
    >
      <ul ref={bar}>
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
      </ul>
      <PageLink to={paths.topics} className={styles.last}>
        {words.allTopics}
      </PageLink>
    </nav>
  );
}

// `scrollIntoView` would scroll the page too.
function showInMiddle(bar: HTMLElement | null, pathname: string): void {
  const current = bar?.querySelector(`[href$="${pathname}"]`);
  if (bar && current) bar.scrollLeft += middleOf(current) - middleOf(bar);
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
