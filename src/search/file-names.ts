import { bucketCount, type BucketName } from "./schedule.ts";
import type { ListName } from "./postings.ts";

/** The folder of all files of search, and its page. */
export const searchFolder = "/search/";

/** Results in one file. */
export const resultsPerFile = 16;

const short = (number: number) => number.toString(36);

// A folder has a thousand files at most.
function spread(number: number, total: number): string {
  return total <= 512 ? short(number) : `${short(number >> 8)}/${short(number)}`;
}

/** The paths of the files of search. */
export const searchFiles = {
  head: `${searchFolder}head.json`,
  bucket: ({ level, bucket }: BucketName) =>
    `${searchFolder}${level}/${spread(bucket, bucketCount(level))}.bin`,
  list: (hash: number, { size, index }: ListName) => {
    const digits = hash.toString(16).padStart(8, "0");
    return `${searchFolder}l/${digits.slice(0, 2)}/${digits.slice(2)}-${size}-${index}.bin`;
  },
  /** The file of results number `file`. */
  results: (file: number) => `${searchFolder}d/${short(file >> 8)}/${short(file)}.json`,
  words: (epoch: number, bucket: number) => `${searchFolder}w/${epoch}/${short(bucket)}.txt`,
} as const;
