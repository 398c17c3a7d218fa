import type { Problem } from "#model/problem.ts";
import type { StoredHold } from "./held-table.ts";
import type { StoredTerms } from "./term-table.ts";

/** What was made of one source. */
export interface IngestedSource {
  source: string;
  /** Whether its article names files beside it, so that it is read again when one of them changes. */
  hasFiles: boolean;
  problems: Problem[];
  article?: StoredArticle;
  /** Absent where nothing ever holds it back. */
  hold?: StoredHold;
}

/** An article, taken apart for the tables of the store. */
export interface StoredArticle {
  datePublished: string;
  /** JSON of the place in its source where the date stands. */
  datedAt: string;
  dateModified?: string;
  /** The last part of the path that it gets if the permalinks do not say another, and whether the publisher set it. */
  slug: string;
  ownSlug: boolean;
  topics: string[];
  topicSpellings?: Record<string, string>;
  videoSupplied: boolean;
  prominence: number;
  headlineKey: string;
  /** The headlines that its cross-links may name, as keys. */
  links: string[];
  /** A MinHash of its words. */
  signature: Uint8Array;
  /** What search needs of it. */
  terms: StoredTerms;
  /** JSON of its card, with addresses relative to the article's own page. */
  card: string;
  /** JSON of the published article, with addresses relative to its own page. */
  published: string;
  /** JSON of the files beside its page: pairs of a name there and the file to copy. */
  files: string;
}
