import { cutWords, wordsOf } from "./cut-words.ts";
import { toDay } from "./day-table.ts";
import { findArticles } from "./find-articles.ts";
import { fold } from "./fold.ts";
import { IndexFiles, type ReadFile } from "./index-files.ts";
import { isNear } from "./near-words.ts";
import { fitsPhrases, phrasesIn } from "./phrases.ts";
import type { Query } from "./query.ts";
import type { SearchResult } from "./result.ts";
import { authorTerm, hashTerm, type StemmerOf, termOf, topicTerm } from "./terms.ts";
import { WordPostings } from "./word-postings.ts";

/** How results are wanted. */
export interface SearchOptions {
  limit: number;
  /** Whether the newest come first, and not those that fit best. */
  byDate?: boolean;
  /** Whether the last word may be the beginning of one. */
  isTyping?: boolean;
  /** How much of its score an old article loses: from 0, for nothing, to 1. */
  recency?: number;
  /** Reads the texts of the article at a path. Without it, a phrase is no more than its words. */
  textsOf?: (path: string) => Promise<string[]>;
}

/** What was found. */
export interface Findings {
  results: SearchResult[];
  /** How many articles there are: at least, where it is not exact. */
  count: number;
  isExact: boolean;
  /** By the word that was asked for, the one that was looked for in its place, since no article has the first. */
  replaced: Map<string, string>;
  /** The words that were left out, since no article has them together with the others. */
  dropped: string[];
  /** Tells whether a word of a text is one that was looked for. */
  isAsked: (word: string) => boolean;
}

/** A word of a query, as it was typed, and what is looked for in its place. */
interface AskedWord {
  typed: string;
  words: string[];
}

const anyDay = { from: -Infinity, to: Infinity };
const completions = 6;
const usualRecency = 0.3;
// Articles whose texts are read for a phrase, all and at a time.
const mostRead = 200;
const readAtOnce = 20;

/** The search of a paper. It reads few files for a query, and each once. */
export class Search {
  readonly #files: IndexFiles;
  readonly #stemmerOf: StemmerOf;
  readonly #postings = new Map<string, WordPostings>();

  private constructor(files: IndexFiles, stemmerOf: StemmerOf) {
    this.#files = files;
    this.#stemmerOf = stemmerOf;
  }

  /** Opens the search of a paper; undefined where its files are missing or of another version. Rejects where they cannot be read. */
  static async open(read: ReadFile, stemmerOf: StemmerOf): Promise<Search | undefined> {
    const files = await IndexFiles.open(read);
    return files && new Search(files, stemmerOf);
  }

  /** Completes the last word of a text: lists words that begin so, the commonest first, or, where none does, those that are nearly so. */
  async complete(text: string): Promise<string[]> {
    const word = fold(wordsOf(text).at(-1) ?? "");
    if ([...word].length < 2) return [];
    const known = await this.#files.wordsLike(word);
    const longer = known.filter((one) => fold(one).startsWith(word));
    const found = longer.length > 0 ? longer : known.filter((one) => isNear(fold(one), word));
    return found.filter((one) => fold(one) !== word).slice(0, completions);
  }

  /** Finds the articles that answer a query: with all its words, else with those that are nearly so, else with fewer words. */
  async find(query: Query, options: SearchOptions): Promise<Findings> {
    const asked = askedWords(query);
    const last = query.terms.at(-1);
    const typing = options.isTyping && last && !last.isPhrase ? asked.at(-1) : undefined;
    const replaced = await this.#replaceUnknown(asked, typing);
    const whole = await this.#findAll(query, asked, options);
    const mayBeElsewhere = !whole.isExact && query.terms.some(({ isPhrase }) => isPhrase);
    if (whole.count > 0 || asked.length < 2 || mayBeElsewhere)
      return { ...whole, replaced, dropped: [] };
    return { ...(await this.#findFewer(query, asked, options)), replaced };
  }

  // A word that no article has is replaced by what it begins, or nearly is.
  async #replaceUnknown(
    asked: AskedWord[],
    typing: AskedWord | undefined,
  ): Promise<Map<string, string>> {
    const replaced = new Map<string, string>();
    for (const word of asked) {
      const postings = this.#ofWords(word.words);
      await postings.readLevels(postings.levelsFor(() => true));
      if (postings.count > 0) continue;
      const near = await this.complete(word.typed);
      const [first] = near;
      if (first === undefined) continue;
      const isBegun = word === typing && fold(first).startsWith(fold(word.typed));
      word.words = isBegun ? near.slice(0, 3) : [first];
      if (!isBegun) replaced.set(word.typed, first);
    }
    return replaced;
  }

  async #findFewer(
    query: Query,
    asked: AskedWord[],
    options: SearchOptions,
  ): Promise<Omit<Findings, "replaced">> {
    const byCount = asked.toSorted(
      (a, b) => this.#ofWords(a.words).count - this.#ofWords(b.words).count,
    );
    const known = byCount.filter(({ words }) => this.#ofWords(words).count > 0);
    for (let kept = known.length - (known.length === asked.length ? 1 : 0); kept > 0; kept -= 1) {
      const some = asked.filter((word) => known.slice(0, kept).includes(word));
      const found = await this.#findAll(query, some, options);
      const dropped = asked.filter((word) => !some.includes(word)).map(({ typed }) => typed);
      if (found.count > 0) return { ...found, dropped };
    }
    return { ...(await this.#findAll(query, asked, options)), dropped: [] };
  }

  async #findAll(
    query: Query,
    asked: readonly AskedWord[],
    { limit, byDate = false, recency = usualRecency, textsOf }: SearchOptions,
  ): Promise<Omit<Findings, "replaced" | "dropped">> {
    const phrases = textsOf ? phrasesIn(query, this.#toTerm) : [];
    const found = await findArticles(this.#files, {
      ...this.#wantedOf(query, asked),
      byDate,
      limit: phrases.length > 0 ? Math.max(limit, mostRead) : limit,
      recency,
    });
    const { articles, count, isExact, missing } = found;
    const isAsked = this.#matcher(asked);
    if (missing > 0) return { results: [], count: 0, isExact, isAsked };
    const resultsOf = async (some: readonly number[]) => {
      const results = await Promise.all(some.map((one) => this.#files.result(one)));
      return results.filter((one) => one !== undefined).filter(isOf(query.from, query.to));
    };
    if (!textsOf || phrases.length === 0)
      return { results: await resultsOf(articles), count, isExact, isAsked };
    const fits = async ({ path }: SearchResult) =>
      fitsPhrases(await textsOf(path), phrases, this.#toTerm);
    const kept: SearchResult[] = [];
    let read = 0;
    for (; read < articles.length && kept.length <= limit; read += readAtOnce)
      kept.push(...(await keep(await resultsOf(articles.slice(read, read + readAtOnce)), fits)));
    const isWhole = isExact && read >= count;
    return { results: kept.slice(0, limit), count: kept.length, isExact: isWhole, isAsked };
  }

  #wantedOf({ terms, topics, authors, from, to }: Query, asked: readonly AskedWord[]) {
    const authorWords = authors.flatMap((author) => wordsOf(author));
    const excluded = terms.filter(({ isExcluded }) => isExcluded).map(({ text }) => wordsOf(text));
    return {
      words: asked.map(({ words }) => this.#ofWords(words)),
      names: [...topics.map(topicTerm), ...authorWords.map(authorTerm)].map((term) =>
        this.#ofTerms([term]),
      ),
      // Only the text tells whether several words stand one after another.
      without: excluded
        .flatMap((words) => (words.length === 1 ? words : []))
        .map((word) => this.#ofWords([word])),
      days: {
        from: from === undefined ? anyDay.from : toDay(from),
        to: to === undefined ? anyDay.to : toDay(to),
      },
    };
  }

  readonly #toTerm = (word: string) => termOf(word, this.#stemmerOf);

  #ofWords(words: readonly string[]): WordPostings {
    return this.#ofTerms(words.map(this.#toTerm));
  }

  #ofTerms(terms: readonly string[]): WordPostings {
    const key = terms.join(" ");
    const known = this.#postings.get(key) ?? new WordPostings(this.#files, terms.map(hashTerm));
    this.#postings.set(key, known);
    return known;
  }

  #matcher(asked: readonly AskedWord[]): (word: string) => boolean {
    const terms = new Set(asked.flatMap(({ words }) => words.map(this.#toTerm)));
    return (word) => terms.has(termOf(word, this.#stemmerOf));
  }
}

function askedWords({ terms }: Query): AskedWord[] {
  const asked = new Map<string, AskedWord>();
  for (const { text, isExcluded } of terms)
    if (!isExcluded) cutWords(text, (word) => asked.set(word, { typed: word, words: [word] }));
  return [...asked.values()];
}

function isOf(from = "", to = "~"): (result: SearchResult) => boolean {
  return ({ day }) => day >= from && day <= to;
}

async function keep<Item>(
  items: readonly Item[],
  fits: (item: Item) => Promise<boolean>,
): Promise<Item[]> {
  const kept = await Promise.all(items.map(fits));
  return items.filter((_, at) => kept[at]);
}
