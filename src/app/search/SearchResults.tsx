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
    </section>
  );
}
