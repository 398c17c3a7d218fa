import type { Entry, Range } from "#search/postings.ts";

/** Pairs the entries of two buckets by hash, within a range of hashes, in ascending order. */
export function* pairEntries(
  one: readonly Entry[],
  other: readonly Entry[],
  { from, to }: Range,
): Generator<{ hash: number; one: Entry | undefined; other: Entry | undefined }> {
  let [a, b] = [indexOf(one, from), indexOf(other, from)];
  for (;;) {
    const [first, second] = [one[a], other[b]];
    const hash = Math.min(first?.hash ?? to, second?.hash ?? to);
    if (hash >= to) return;
    const pair = {
      hash,
      one: first?.hash === hash ? first : undefined,
      other: second?.hash === hash ? second : undefined,
    };
    if (pair.one) a += 1;
    if (pair.other) b += 1;
    yield pair;
  }
}

/** Finds the entry of a term. */
export function entryOf(entries: readonly Entry[], hash: number): Entry | undefined {
  const found = entries[indexOf(entries, hash)];
  return found?.hash === hash ? found : undefined;
}

/** Puts another entry in the place of that of a term, or takes it out. */
export function withEntry(
  entries: readonly Entry[],
  hash: number,
  entry: Entry | undefined,
): Entry[] {
  const at = indexOf(entries, hash);
  const old = entries[at]?.hash === hash ? 1 : 0;
  return entries.toSpliced(at, old, ...(entry ? [entry] : []));
}

/** The index of the first entry whose hash is not smaller. */
function indexOf(entries: readonly Entry[], hash: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.hash ?? hash) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
