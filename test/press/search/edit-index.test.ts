import fc from "fast-check";
import { expect, test } from "vitest";
import type { TermVector } from "#search/term-vector.ts";
import { fewestInList } from "#press/search/split-lists.ts";
import { edit, indexOf, type Vectors } from "./indexes.ts";

// Few terms, over all hashes; the first is in every article.
const hashOf = (term: number) => Math.imul(term + 1, 0x9e3779b1) >>> 0;
const vectorOf = (terms: readonly number[]): TermVector => {
  const hashes = Uint32Array.from(new Set([0, ...terms].map(hashOf))).toSorted();
  return { hashes, steps: Uint8Array.from(hashes, (hash) => 1 + (hash % 15)) };
};
const vector = fc.option(fc.array(fc.nat({ max: 60 }), { maxLength: 8 }).map(vectorOf), {
  nil: undefined,
  freq: 20,
});

const start: Vectors = Array.from({ length: fewestInList * 2 }, (_, at) =>
  vectorOf([at % 7, at % 31]),
);

test("an index that was edited article by article is as if all had been indexed at once", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: start.length }),
      fc.array(vector, { maxLength: 80 }),
      fc.array(fc.tuple(fc.nat(), vector), { maxLength: 12 }),
      (first, added, edits) => {
        const vectors = start.slice(0, first);
        const { files, head, touched } = edit(indexOf(vectors), (editor) => {
          for (const one of added) editor.add(one);
          vectors.push(...added);
          for (const [number, after] of vectors.length > 0 ? edits : []) {
            const article = number % vectors.length;
            editor.replace(article, vectors[article], after);
            vectors[article] = after;
          }
        });
        const whole = indexOf(vectors);
        expect(files).toEqual(whole.files);
        expect(head).toEqual(whole.head);
        expect(touched.length).toBeLessThan(1000);
      },
    ),
    { numRuns: 60 },
  );
});

test("one more article touches few files", () => {
  let index = indexOf(start);
  const counts: number[] = [];
  for (let at = 0; at < 300; at += 1) {
    const { files, head, touched } = edit(index, (editor) => editor.add(vectorOf([at % 50])));
    index = { count: index.count + 1, files, head };
    counts.push(touched.length);
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(3);
});

test.each([undefined, 1])("a bucket that is missing or cut off is told of (%o bytes)", (left) => {
  const { files, ...index } = indexOf(start);
  const path = "/search/0/0.bin";
  const bytes = files.get(path)?.slice(0, left);
  const broken = { ...index, files: new Map(files) };
  if (left === undefined) broken.files.delete(path);
  else if (bytes) broken.files.set(path, bytes);
  const addMany = () =>
    edit(broken, (editor) => {
      for (let at = 0; at < 16; at += 1) editor.add(vectorOf([at]));
    });
  expect(addMany).toThrow(path);
});
