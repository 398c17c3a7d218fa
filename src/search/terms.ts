import { fnvOf } from "#model/fnv.ts";
import { fold } from "./fold.ts";

/** Turns a word into its stem, by the rules of a language. */
export type Stem = (word: string) => string;

/** Finds the stemmer for a word, by its script. */
export type StemmerOf = (word: string) => Stem | undefined;

/** Turns a word into the term that it is looked up by: its stem, folded. Words with digits, and those of one or two letters, have no stem. */
export function termOf(word: string, stemmerOf: StemmerOf): string {
  const stem = word.length > 2 && !/\d/u.test(word) ? stemmerOf(word) : undefined;
  return fold(stem ? stem(word) : word);
}

/** The term of a topic as a whole, however its words are joined. */
export function topicTerm(topic: string): string {
  return `#${fold(topic).replaceAll(/[\s\-_.,'’]+/gu, "-")}`;
}

/** The term of a word in the name of an author. */
export function authorTerm(word: string): string {
  return `@${fold(word)}`;
}

/** Turns a term into 32 bits, the same in the press and in every browser. The first of them choose its file, so they are mixed well. */
export function hashTerm(term: string): number {
  let hash = fnvOf(term);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One more than the largest hash. */
export const hashEnd = 2 ** 32;
