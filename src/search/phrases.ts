import { wordsOf } from "./cut-words.ts";
import type { Query } from "./query.ts";

/** Words that stand one after another, as terms. */
export interface Phrase {
  terms: string[];
  /** Whether articles with it are left out. */
  isExcluded: boolean;
}

/** Lists the phrases of a query that the index cannot tell from their words. */
export function phrasesIn({ terms }: Query, toTerm: (word: string) => string): Phrase[] {
  return terms
    .filter(({ isPhrase }) => isPhrase)
    .map(({ text, isExcluded }) => ({ terms: wordsOf(text).map(toTerm), isExcluded }))
    .filter(({ terms: words }) => words.length > 1);
}

/** Tells whether the texts of an article have each phrase that is asked for, and none that is excluded. */
export function fitsPhrases(
  texts: readonly string[],
  phrases: readonly Phrase[],
  toTerm: (word: string) => string,
): boolean {
  const found = texts.map((text) => wordsOf(text).map(toTerm));
  return phrases.every(
    ({ terms, isExcluded }) => found.some((words) => hasRun(words, terms)) !== isExcluded,
  );
}

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, at) => run.every((term, index) => words[at + index] === term));
}
