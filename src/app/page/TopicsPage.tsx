import { useState } from "react";
import type { PageOf } from "#model/page.ts";
import { PagerNav } from "#app/list/PagerNav.tsx";
import { InitialsNav } from "#app/topic/InitialsNav.tsx";
import { LazyTopicFilter } from "#app/topic/lazy-topic-filter.ts";
import { TopicColumns } from "#app/topic/TopicColumns.tsx";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";
import styles from "./TopicsPage.module.css";

/** Fewer topics are seen at a glance, and need no letters to jump to. */
const minForInitials = 12;

/** The index of topics in alphabetical order, each with the number of its articles, and a field that finds one. */
export function TopicsPage() {
  const words = useWords();
  const page = usePage("topics");
  const [isFiltered, setFiltered] = useState(false);
  const { number, previous, next, path } = page;
  const title = number ? words.topicsPage(number) : words.topics;
  return (
    <>
      <Head title={title} description={words.topicsLede} path={path} />
      <PageHeading lede={words.topicsLede}>{title}</PageHeading>
      <div className={styles.filter}>
        <LazyTopicFilter page={page} onFilter={setFiltered} />
      </div>
      {!isFiltered && (
        <>
          {page.topics.length >= minForInitials && (
            <InitialsNav initials={initialsOf(page)} here={path} />
          )}
          <TopicColumns {...page} />
          <PagerNav
            label={words.moreTopics}
            previous={previous ? { to: previous, name: words.previousTopics } : undefined}
            next={next ? { to: next, name: words.nextTopics } : undefined}
          />
        </>
      )}
    </>
  );
}

// The first of several pages has those of all pages.
function initialsOf({ initials, topics, path }: PageOf<"topics"> & { path: string }) {
  const own = new Set(topics.map(({ initial }) => initial));
  return initials ?? Array.from(own, (initial) => ({ initial, path }));
}
