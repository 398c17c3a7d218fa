import type { Article } from "#model/article.ts";
import { hashWords } from "./hash-words.ts";

// A signature is a one-permutation MinHash: runs of words are hashed and divided into bins, and of each bin the lowest hash
// is kept. An empty bin takes the hash of the next one.
export const binCount = 32;
const minSimilarity = 0.8;
/** In how many bins similar signatures may differ. */
export const maxDifferences = Math.floor(binCount * (1 - minSimilarity));
const runLength = 4;
// In a shorter text, a few set phrases would decide.
const minWords = 30;

const emptyBin = 0xffffffff;

/** Turns the words of an article into a signature of 32 bins of 4 bytes, most of which agree with those of a similar article; empty if there are too few words. */
export function signatureOf({ body }: Pick<Article, "body">): Uint8Array {
  const words: number[] = [];
  for (const block of body) for (const text of textsOf(block)) hashWords(text, words);
  if (words.length < minWords) return new Uint8Array();
  const bins = new Uint32Array(binCount).fill(emptyBin);
  for (let at = runLength - 1; at < words.length; at += 1) {
    let run = words[at - runLength + 1]!;
    for (let next = at - runLength + 2; next <= at; next += 1)
      run = (Math.imul(run, 31) + words[next]!) | 0;
    const hash = mix(run);
    const bin = hash & (binCount - 1);
    const rest = hash >>> 5;
    if (rest < bins[bin]!) bins[bin] = rest;
  }
  for (let bin = 0, at = 0; bin < binCount; bin += 1)
    for (at = bin; bins[bin] === emptyBin;) bins[bin] = bins[(at += 1) & (binCount - 1)]!;
  return new Uint8Array(bins.buffer);
}

function textsOf(block: Article["body"][number]): string[] {
  if (block.kind === "list") return block.items;
  if (block.kind === "quote") return block.paragraphs;
  return block.kind === "paragraph" ? [block.text] : [];
}

/** Tells whether two signatures are of texts that are nearly the same. */
export function areSimilar(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  let left = maxDifferences;
  for (let at = 0; at < a.length && left >= 0; at += 4) {
    const same = a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2];
    if (!same || a[at + 3] !== b[at + 3]) left -= 1;
  }
  return left >= 0;
}

/** Cuts a signature into bands. Two similar signatures have at least one band in common. */
export function bandsOf(signature: Uint8Array): { from: number; bytes: Uint8Array }[] {
  // There is one band more than there are bins that may differ.
  const bandCount = maxDifferences + 1;
  const length = Math.floor(binCount / bandCount) * 4;
  return Array.from({ length: bandCount }, (_, band) => {
    const from = band * length;
    return { from, bytes: signature.subarray(from, from + length) };
  });
}

/** Mixes the bits of a hash, so that each of them depends on all others (the finalizer of MurmurHash3). */
export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
