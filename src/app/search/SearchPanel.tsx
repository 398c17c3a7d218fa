import { useEffect, useState } from "react";
import { useOnline } from "#app/ui/use-online.ts";
import { useWords } from "#app/data/use-words.ts";
import { QueryFilters } from "./QueryFilters.tsx";
import { Completions } from "./Completions.tsx";
import { pageOfResults, searchAddress } from "./search-address.ts";
import { SearchResults } from "./SearchResults.tsx";
import styles from "./SearchPanel.module.css";
import { useSearch } from "./use-search.ts";

export interface SearchPanelProps {
  text: string;
  onText: (text: string) => void;
}

/** What is found while the reader types: words that complete the last one, filters, and articles. */
export function SearchPanel({ text, onText }: SearchPanelProps) {
  const [{ byDate, limit }, setShown] = useState(searchAddress.read);
  const { search, answer, isEmpty } = useSearch({ text, byDate, limit });
  useEffect(() => searchAddress.write({ text, byDate, limit }), [text, byDate, limit]);
  useEffect(followArrows, []);
  const change = (next: string) => {
    setShown({ text: next, byDate, limit: pageOfResults });
    onText(next);
  };
  const isBroken = search.isError || answer.isError || (search.isSuccess && !search.data.engine);
  return (
    <div className={styles.panel}>
      <SearchNotice isBroken={isBroken} onRetry={() => void search.refetch()} />
      {answer.data && !isEmpty && (
        <>
          <Completions words={answer.data.completions} text={text} onText={change} />
          <QueryFilters
            answer={answer.data}
            byDate={byDate}
            onText={change}
            onByDate={(next) => setShown({ text, byDate: next, limit: pageOfResults })}
          />
          <SearchResults
            answer={answer.data}
            isOld={answer.isPlaceholderData}
            onMore={() => setShown({ text, byDate, limit: limit + pageOfResults })}
          />
        </>
      )}
    </div>
  );
}

function SearchNotice({ isBroken, onRetry }: { isBroken: boolean; onRetry: () => void }) {
  const words = useWords();
  if (!useOnline()) return <p className={styles.notice}>{words.searchOffline}</p>;
  if (!isBroken) return null;
  return (
    <p className={styles.notice} role="alert">
      {words.searchFailed}{" "}
      <button type="button" onClick={onRetry}>
        {words.tryAgain}
      </button>
    </p>
  );
}

const arrows: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const stops = "main input[type=search], main [data-result] h2 a";

/** Lets the arrow keys go from the field through the results and back. */
function followArrows(): () => void {
  document.addEventListener("keydown", moveByArrow);
  return () => document.removeEventListener("keydown", moveByArrow);
}

function moveByArrow(event: KeyboardEvent): void {
  const step = arrows[event.key];
  const { target, altKey, ctrlKey, metaKey } = event;
  if (!step || altKey || ctrlKey || metaKey) return;
  if (!(target instanceof HTMLElement) || !target.matches(stops)) return;
  const all = [...document.querySelectorAll<HTMLElement>(stops)];
  const next = all[all.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
