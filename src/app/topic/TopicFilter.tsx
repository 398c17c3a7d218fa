import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useRef, useState } from "react";
import type { PageOf } from "#model/page.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { readPage } from "#app/data/queries.ts";
import { useWords } from "#app/data/use-words.ts";
import { filterTopics } from "./filter-topics.ts";
import { readTopicIndex } from "./read-topic-index.ts";
import { TopicColumns, type TopicListing } from "./TopicColumns.tsx";
import styles from "./TopicFilter.module.css";

/** As many as a reader may look through, and a browser shows at once. */
const maxShown = 300;

interface TopicFilterProps {
  page: PageOf<"topics">;
  /** Told whether topics found stand in place of the page's. */
  onFilter: (isOn: boolean) => void;
}

/** A field that finds topics of the whole index by a part of their name, and those found. */
export function TopicFilter({ page, onFilter }: TopicFilterProps) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [used, setUsed] = useState(false);
  const index = useTopicIndex(page, used);
  const sought = useDeferredValue(text);
  const find = (value: string) => {
    setText(value);
    onFilter(value.trim() !== "");
  };
  const showAll = () => {
    find("");
    field.current?.focus();
  };
  const isOn = text.trim() !== "" && sought.trim() !== "";
  const found = isOn ? filterTopics(index.listing, sought) : [];
  return (
    <>
      <div className={styles.field}>
        <label>
          {words.keyFilter}
          <input
            ref={field}
            type="search"
            value={text}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => find(event.target.value)}
            onFocus={() => setUsed(true)}
            onKeyDown={({ key }) => key === "Escape" && find("")}
          />
        </label>
        <output>{isOn && (index.notice ?? countOf(found.length, words, sought.trim()))}</output>
      </div>
      {isOn && <FoundTopics index={index} topics={found} onShowAll={showAll} />}
    </>
  );
}

interface FoundTopicsProps {
  index: TopicIndex;
  topics: TopicListing["topics"];
  onShowAll: () => void;
}

function FoundTopics({ index, topics, onShowAll }: FoundTopicsProps) {
  const words = useWords();
  if (topics.length > 0)
    return <TopicColumns {...index.listing} topics={topics.slice(0, maxShown)} />;
  if (index.isLoading) return null;
  return (
    <button type="button" className={styles.all} onClick={onShowAll}>
      {words.showAllTopics}
    </button>
  );
}

function countOf(count: number, words: ReturnType<typeof useWords>, text: string): string {
  if (count === 0) return words.noTopicFound(text);
  return count > maxShown ? words.someTopicsFound(maxShown, count) : words.topicsFound(count);
}

interface TopicIndex {
  /** Of the page alone, until the others are there. */
  listing: TopicListing;
  isLoading: boolean;
  /** Said in place of a count that would not be of all topics. */
  notice?: string | undefined;
}

function useTopicIndex(page: PageOf<"topics">, isWanted: boolean): TopicIndex {
  const words = useWords();
  const context = useAppContext();
  const isWhole = !page.next && !page.previous;
  const { data, isError } = useQuery({
    queryKey: ["topic index"],
    queryFn: () => readTopicIndex((path) => readPage(context, path)),
    enabled: isWanted && !isWhole,
    staleTime: 300_000,
  });
  if (isWhole || data) return { listing: data ?? page, isLoading: false };
  return {
    listing: page,
    isLoading: !isError,
    notice: isError ? words.toolFailed : words.loading,
  };
}
