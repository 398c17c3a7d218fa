import { TopicLink } from "#app/ui/TopicLink.tsx";
import { PagerNav } from "#app/list/PagerNav.tsx";
import { InitialsNav } from "#app/topic/InitialsNav.tsx";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";
import styles from "./TopicsPage.module.css";

/** The index of topics in alphabetical order, each with the number of its articles. */
export function TopicsPage() {
  const words = useWords();
  const { topics, number, initials, previous, next, path } = usePage("topics");
  const title = number ? words.topicsPage(number) : words.topics;
  return (
    <>
      <Head title={title} description={words.topicsLede} path={path} />
      <PageHeading lede={words.topicsLede}>{title}</PageHeading>
      {initials && <InitialsNav initials={initials} />}
      <ul className={styles.topics}>
        {topics.map(({ name, count }) => (
          <li key={name}>
            <TopicLink topic={name} />
            <span>{words.articles(count)}</span>
          </li>
        ))}
      </ul>
      <PagerNav
        label={words.moreTopics}
        previous={previous ? { to: previous, name: words.previousTopics } : undefined}
        next={next ? { to: next, name: words.nextTopics } : undefined}
      />
    </>
  );
}
