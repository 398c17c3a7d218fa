import type { DayTable } from "./day-table.ts";
import type { ResultRow } from "./result.ts";

/** The format of the files of search. A change of what a word, a term or a file is makes another one, and all files are written anew. */
export const searchFormat = 1;

/** The file that says what search holds. It is read first, and written last. */
export interface SearchHead {
  format: number;
  /** One more than the largest number of an article. */
  count: number;
  days: DayTable;
  /** The results that fill no file yet; null where an article is gone. */
  results: (ResultRow | null)[];
  /** The bucket with the newest articles, in Base64. */
  postings: string;
}
