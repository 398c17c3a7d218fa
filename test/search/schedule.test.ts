import fc from "fast-check";
import { expect, test } from "vitest";
import {
  articlesIn,
  articlesInHead,
  bucketCount,
  bucketFor,
  bucketsDue,
  levelCount,
  writtenAt,
} from "#search/schedule.ts";

const count = fc.integer({ min: 1, max: 200_000 });
const hash = fc.nat({ max: 2 ** 32 - 1 });

test("every article is in the head or in a bucket, whatever its terms", () => {
  fc.assert(
    fc.property(count, hash, (articles, term) => {
      const levels = Array.from({ length: levelCount(articles) }, (_, level) => level);
      const ranges = levels.flatMap(
        (level) => articlesIn({ level, bucket: bucketFor(level, term) }, articles) ?? [],
      );
      let covered = 0;
      const sorted = [...ranges, articlesInHead(articles)].toSorted((a, b) => a.from - b.from);
      for (const { from, to } of sorted) {
        expect(from).toBeLessThanOrEqual(covered);
        covered = Math.max(covered, to);
      }
      expect(covered).toBe(articles);
    }),
  );
});

test("at most one bucket of a level is written with an article, each once in a period", () => {
  const writes = new Map<string, number>();
  for (let articles = 1; articles <= 4096; articles += 1) {
    const due = bucketsDue(articles);
    expect(new Set(due.map(({ level }) => level)).size).toBe(due.length);
    for (const name of due) {
      expect(writtenAt(name, articles)).toBe(articles);
      const key = `${name.level} ${name.bucket}`;
      writes.set(key, (writes.get(key) ?? 0) + 1);
    }
  }
  expect(writes.size).toBeGreaterThan(bucketCount(0) + bucketCount(1) + bucketCount(2));
  const ofLowest = [...writes].filter(([key]) => key.startsWith("0 "));
  expect(ofLowest.map(([, times]) => times)).toEqual(Array(bucketCount(0)).fill(255));
});
