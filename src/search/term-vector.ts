import { cutWords } from "./cut-words.ts";
import { maxStep, stepOf } from "./score-steps.ts";
import { authorTerm, hashTerm, type StemmerOf, termOf, topicTerm } from "./terms.ts";

/** What is searched of an article, by field. */
export interface SearchFields {
  headline: string;
  topics: readonly string[];
  byline: readonly string[];
  /** The kicker, the standfirst and the first paragraph. */
  lead: readonly string[];
  body: readonly string[];
}

/** The terms of an article: their hashes, in ascending order, and how much it says each, from 1 to 15. */
export interface TermVector {
  hashes: Uint32Array;
  steps: Uint8Array;
}

const weights = { headline: 5, topics: 3, byline: 2, lead: 1.5, body: 1 };

// BM25's parameters. The typical length is constant, so that an article's terms weigh the same however the archive grows.
const saturation = 1.2;
const lengthShare = 0.75;
const typicalLength = 300;

/** Turns articles of a paper into their terms (BM25F over the fields). */
export class Vectorizer {
  readonly #stemmerOf: StemmerOf;
  // Most words come again and again.
  readonly #hashes = new Map<string, number>();

  constructor(stemmerOf: StemmerOf) {
    this.#stemmerOf = stemmerOf;
  }

  vectorOf({ headline, topics, byline, lead, body }: SearchFields): TermVector {
    const sums = new Map<number, number>();
    let length = 0;
    const add = (texts: readonly string[], weight: number) => {
      for (const text of texts)
        cutWords(text, (word) => {
          const hash = this.#hashOf(word);
          sums.set(hash, (sums.get(hash) ?? 0) + weight);
          length += 1;
        });
    };
    add([headline], weights.headline);
    add(topics, weights.topics);
    add(byline, weights.byline);
    add(lead, weights.lead);
    add(body, weights.body);
    const norm = saturation * (1 - lengthShare + (lengthShare * length) / typicalLength);
    const names = new Set(namesOf({ topics, byline }).map(hashTerm));
    const hashes = Uint32Array.from(new Set([...sums.keys(), ...names])).toSorted();
    const steps = Uint8Array.from(hashes, (hash) =>
      names.has(hash) ? maxStep : stepOf((sums.get(hash) ?? 0) / norm),
    );
    return { hashes, steps };
  }

  #hashOf(word: string): number {
    const known = this.#hashes.get(word);
    if (known !== undefined) return known;
    if (this.#hashes.size >= maxWords) this.#hashes.clear();
    const hash = hashTerm(termOf(word, this.#stemmerOf));
    this.#hashes.set(word, hash);
    return hash;
  }
}

const maxWords = 200_000;

function namesOf({ topics, byline }: Pick<SearchFields, "topics" | "byline">): string[] {
  const authors: string[] = [];
  for (const author of byline) cutWords(author, (word) => authors.push(authorTerm(word)));
  return [...topics.map(topicTerm), ...authors];
}
