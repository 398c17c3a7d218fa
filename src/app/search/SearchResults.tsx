import { paths, topicPath } from "#model/paths.ts";
import type { Query } from "#search/query.ts";
import { useAppContext, useHref } from "#app/data/app-context.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import { useWords } from "#app/data/use-words.ts";
import { SearchHit } from "./SearchHit.tsx";
import styles from "./SearchPanel.module.css";
import type { SearchAnswer } from "./use-search.ts";

interface SearchResultsProps {
  answer: SearchAnswer;
  /** Whether something newer is on its way. */
  isOld: boolean;
  onMore: () => void;
}

/** The articles that were found, and how many there are. */
export function SearchResults({ answer, isOld, onMore }: SearchResultsProps) {
  const words = useWords();
  const { results, count, isExact, replaced, dropped, query, isAsked } = answer;
  const asked = query.terms.map(({ text }) => text).join(" ");
  return (
    <section aria-busy={isOld} aria-label={words.searchResults}>
      <output className={styles.count}>
        {replaced.size > 0 && `${words.insteadOf([...replaced.values()].join(", "))} `}
        {dropped.length > 0 && `${words.leftOut(dropped.join(", "))} `}
        {count === 0 && words.nothingFound}
        {count > 0 && (isExact ? words.articles(count) : words.atLeast(count))}
      </output>
      <ol className={styles.results}>
        {results.map((result) => (
          <SearchHit key={result.path} result={result} isAsked={isAsked} asked={asked} />
        ))}
      </ol>
      {count > results.length && results.length > 0 && (
        <button type="button" onClick={onMore}>
          {words.moreResults}
        </button>
      )}
      <Onward query={query} isEmpty={count === 0} />
    </section>
  );
}

/** Where nothing is found, other ways; where a topic alone is asked for, its feed. */
function Onward({ query, isEmpty }: { query: Query; isEmpty: boolean }) {
  const words = useWords();
  const href = useHref();
  const { masthead } = useAppContext();
  const { terms, authors, topics, from, to } = query;
  const [topic, ...others] = topics;
  const isTopic = terms.length + authors.length + others.length === 0 && !from && !to;
  if (isEmpty)
    return (
      <p className={styles.onward}>
        <PageLink to={paths.archive}>{words.archive}</PageLink>
        <PageLink to={paths.topics}>{words.allTopics}</PageLink>
      </p>
    );
  if (topic === undefined || !isTopic) return null;
  return (
    <p className={styles.onward}>
      <a href={`${href(topicPath(topic, masthead.topicPaths))}feed.xml`}>{words.topicFeed}</a>
    </p>
  );
}
