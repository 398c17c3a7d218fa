import { hashEnd } from "./terms.ts";
import type { Range } from "./postings.ts";

// Which file holds the postings of which articles: a function of nothing but the number of articles, which the press and
// the reader share. The head holds the newest. Each level is cut into buckets by hash. Each bucket is written anew once in
// a period of its level, all of a level at different times; then it takes over what the level below holds for its hashes.

/** Articles in the period of the lowest level. */
const base = 16;
const radix = 4;

/** A bucket of a level. */
export interface BucketName {
  level: number;
  bucket: number;
}

function periodOf(level: number): number {
  return base * radix ** level;
}

// Articles between two buckets of a level that are written anew: fewer where buckets are small, whose terms are many for their size.
function stepOf(level: number): number {
  return level < 4 ? 2 : 4;
}

/** How many buckets a level has. */
export function bucketCount(level: number): number {
  return periodOf(level) / stepOf(level);
}

/** The bucket of a level in which a hash is. */
export function bucketFor(level: number, hash: number): number {
  return Math.floor((hash / hashEnd) * bucketCount(level));
}

/** The hashes of a bucket. */
export function hashesOf({ level, bucket }: BucketName): Range {
  const width = hashEnd / bucketCount(level);
  return { from: bucket * width, to: (bucket + 1) * width };
}

/** The bucket of the level below that has the hashes of a bucket, and others. */
export function bucketBelow({ level, bucket }: BucketName): BucketName {
  const below = level - 1;
  return { level: below, bucket: Math.floor(bucket / (bucketCount(level) / bucketCount(below))) };
}

/** How many levels have buckets when there are `count` articles. */
export function levelCount(count: number): number {
  let level = 0;
  while (count > periodOf(level)) level += 1;
  return level;
}

/** The last number of articles, up to `count`, at which a bucket was written; 0 where it never was. */
export function writtenAt({ level, bucket }: BucketName, count: number): number {
  const period = periodOf(level);
  const step = stepOf(level);
  const first = period + (bucket + 1) * step - (level % step);
  return count < first ? 0 : first + Math.floor((count - first) / period) * period;
}

/** The articles in a bucket when there are `count` of them; undefined where it is not there yet. */
export function articlesIn(name: BucketName, count: number): Range | undefined {
  const time = writtenAt(name, count);
  if (time === 0) return undefined;
  return { from: firstIn(name, count), to: endOf(name, count) };
}

/** The articles in the head. */
export function articlesInHead(count: number): Range {
  const ends = Array.from({ length: bucketCount(0) }, (_, bucket) =>
    endOf({ level: 0, bucket }, count),
  );
  return { from: Math.min(...ends), to: count };
}

function endOf(name: BucketName, count: number): number {
  const time = writtenAt(name, count);
  return time === 0 || name.level === 0 ? time : endOf(bucketBelow(name), time);
}

// A bucket gives up an article once all buckets above have taken it over.
function firstIn({ level, bucket }: BucketName, count: number): number {
  const time = writtenAt({ level, bucket }, count);
  const above = bucketCount(level + 1) / bucketCount(level);
  const ends = Array.from({ length: above }, (_, at) =>
    endOf({ level: level + 1, bucket: bucket * above + at }, time - 1),
  );
  return Math.min(...ends);
}

/** The buckets that are written when there are `count` articles, lowest level first. */
export function bucketsDue(count: number): BucketName[] {
  const levels = Array.from({ length: levelCount(count) }, (_, level) => level);
  return levels.flatMap((level) => {
    const step = stepOf(level);
    const since = count - periodOf(level) + (level % step);
    if (since % step !== 0) return [];
    const buckets = bucketCount(level);
    const bucket = (since / step - 1 + buckets) % buckets;
    return writtenAt({ level, bucket }, count) === count ? [{ level, bucket }] : [];
  });
}
