import { buildIndex } from "#press/search/build-index.ts";
import { IndexEditor } from "#press/search/edit-index.ts";
import type { TermVector } from "#search/term-vector.ts";

/** The files of an index in memory, and its head. */
export interface TestIndex {
  count: number;
  files: Map<string, Uint8Array>;
  head: Uint8Array;
}

/** Articles by number; undefined where there is none. */
export type Vectors = readonly (TermVector | undefined)[];

/** Indexes articles at once. */
export function indexOf(vectors: Vectors): TestIndex {
  const articles = vectors.flatMap((vector, at): [number, TermVector][] =>
    vector ? [[at, vector]] : [],
  );
  const postings = articles.reduce((sum, [, { hashes }]) => sum + hashes.length, 0);
  const made = buildIndex({ count: vectors.length, postings, vectors: () => articles });
  const files = new Map<string, Uint8Array>();
  for (let next = made.next(); ; next = made.next()) {
    if (next.done) return { count: vectors.length, files, head: next.value };
    files.set(...next.value);
  }
}

/** Edits an index, and returns it with the number of files that were touched. */
export function edit(index: TestIndex, change: (editor: IndexEditor) => void) {
  const editor = new IndexEditor((path) => index.files.get(path), index);
  change(editor);
  const touched = [...editor.files()];
  const files = new Map(index.files);
  for (const [path, bytes] of touched)
    if (bytes) files.set(path, bytes);
    else files.delete(path);
  return { files, head: editor.head, touched };
}
