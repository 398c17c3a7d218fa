import { useQuery } from "@tanstack/react-query";
import { dayInWords } from "#model/dates.ts";
import { directionOf } from "#model/language.ts";
import { topicTitle } from "#model/topic-title.ts";
import { typeset } from "#model/typeset.ts";
import type { PublishedBlock } from "#model/published.ts";
import { useAppContext, useHref } from "#app/data/app-context.ts";
import { PageLink } from "#app/ui/PageLink.tsx";
import type { SearchResult } from "#search/result.ts";
import { bestSnippet, type MarkedText, markWords } from "#search/snippet.ts";
import styles from "./SearchPanel.module.css";

interface SearchHitProps {
  result: SearchResult;
  /** Tells whether a word was looked for. */
  isAsked: (word: string) => boolean;
  /** The words as they were typed. */
  asked: string;
}

/** An article that was found: its headline, the passage with most of the words, its day and topics. */
export function SearchHit({ result, isAsked, asked }: SearchHitProps) {
  const { masthead } = useAppContext();
  const href = useHref();
  const { path, headline, day, topics, picture, language = masthead.language } = result;
  return (
    <li data-result className={styles.hit}>
      <div lang={language} dir={directionOf(language)}>
        <h2>
          <PageLink to={path} search={asked && `?${new URLSearchParams({ q: asked })}`}>
            <Marked marked={markWords(headline, isAsked)} />
          </PageLink>
        </h2>
        <Snippet path={path} isAsked={isAsked} />
      </div>
      <p className={styles.meta}>
        <time dateTime={day}>{dayInWords(day, masthead.language)}</time>
        {topics.map((topic) => (
          <span key={topic}>{topicTitle(topic, masthead.topicNames)}</span>
        ))}
      </p>
      {picture && (
        <img
          src={href(path + picture)}
          alt=""
          loading="lazy"
          decoding="async"
          width={96}
          height={64}
        />
      )}
    </li>
  );
}

// The twin comes in any case when the reader opens the article.
function Snippet({ path, isAsked }: { path: string; isAsked: (word: string) => boolean }) {
  const { queries } = useAppContext();
  const { data } = useQuery({ ...queries.page(path), retry: false });
  if (data?.kind !== "article") return null;
  const { description, body } = typeset(data.article);
  const marked = bestSnippet(body.flatMap(textsOf), isAsked);
  return (
    <p className={styles.snippet}>
      <Marked marked={marked ?? { text: description, marks: [] }} />
    </p>
  );
}

function textsOf(block: PublishedBlock): string[] {
  if (block.kind === "paragraph" || block.kind === "subheading") return [typeset(block).text];
  if (block.kind === "quote") return typeset(block).paragraphs;
  return block.kind === "list" ? typeset(block).items : [];
}

function Marked({ marked: { text, marks } }: { marked: MarkedText }) {
  const parts = marks.map(({ from, to }, at) => (
    <span key={from}>
      {text.slice(marks[at - 1]?.to ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}
