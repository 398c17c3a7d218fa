import type { Article } from "#model/article.ts";
import { dayOf } from "#model/dates.ts";
import { headlineKey } from "./cross-links.ts";

/** Two articles that say the same: `source` is the later one in the order given. */
export interface NearDuplicate {
  source: string;
  /** The source of the earlier one. */
  of: string;
  because: "headline and day" | "text";
}

// A signature of the body: the least hash of its runs of words in each of so many bins (one-permutation MinHash); what is
// left of an empty bin comes from the next.
const binCount = 32;
// Articles that agree in one band of their signatures are compared; likely from a likeness of about 0.8 on.
const bandSize = 4;
const enough = 0.8;
const runLength = 4;
// Below this, a few set phrases are most of the text.
const fewestWords = 30;

/** An article as far as its likeness to others goes. */
export interface Likeness {
  source: string;
  day: string;
  /** As a key. */
  headline: string;
  signature: Uint8Array;
}

/** Finds articles that stand twice, by headline and day or by most of their words, in time in proportion to their number. */
export function findNearDuplicates(articles: Iterable<Article>): NearDuplicate[] {
  return findLikeOnes(
    Array.from(articles, (article) => ({
      source: article.source,
      day: dayOf(article.datePublished),
      headline: headlineKey(article.headline),
      signature: signatureOf(article),
    })),
  );
}

/** The same of articles whose signatures are known. */
export function findLikeOnes(articles: Iterable<Likeness>): NearDuplicate[] {
  const byHeadline = new Map<string, string>();
  const byBand: Bands = new Map();
  const found: NearDuplicate[] = [];
  for (const { source, day, headline, signature } of articles) {
    const key = `${day} ${headline}`;
    const namesake = byHeadline.get(key);
    const alike = namesake === undefined ? findAlike(source, signature, byBand) : undefined;
    if (namesake !== undefined) found.push({ source, of: namesake, because: "headline and day" });
    else byHeadline.set(key, source);
    if (alike !== undefined) found.push({ source, of: alike, because: "text" });
  }
  return found;
}

type Bands = Map<string, { source: string; signature: Uint32Array }[]>;

// Looks an article up by its bands, and files it there for the next.
function findAlike(source: string, bytes: Uint8Array, byBand: Bands): string | undefined {
  if (bytes.length === 0) return undefined;
  const signature = new Uint32Array(bytes.slice().buffer);
  const entry = { source, signature };
  let alike: string | undefined;
  for (let at = 0; at < binCount; at += bandSize) {
    const band = `${at} ${signature.subarray(at, at + bandSize).join(" ")}`;
    const neighbours = byBand.get(band) ?? [];
    alike ??= neighbours.find((other) => likeness(other.signature, signature) >= enough)?.source;
    // One is enough to stand for all that are alike, and keeps a band short.
    if (neighbours.length === 0 || alike === undefined) byBand.set(band, [...neighbours, entry]);
  }
  return alike;
}

/** Tells whether two signatures are of texts that say nearly the same. */
export function areAlike(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  return likeness(new Uint32Array(a.slice().buffer), new Uint32Array(b.slice().buffer)) >= enough;
}

/** Turns the words of an article into a signature that is likely to agree in most places with that of a like one; empty where there are too few words. */
export function signatureOf({ body }: Pick<Article, "body">): Uint8Array {
  const words = body.flatMap(textsOf).flatMap(wordHashes);
  if (words.length < fewestWords) return new Uint8Array();
  const bins = new Uint32Array(binCount).fill(empty);
  for (let at = 0; at + runLength <= words.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + runLength; next += 1)
      hash = mix(Math.imul(hash, 31) + words[next]!);
    const bin = hash & (binCount - 1);
    const rest = hash >>> 5;
    if (rest < bins[bin]!) bins[bin] = rest;
  }
  for (let bin = 0, at = 0; bin < binCount; bin += 1)
    for (at = bin; bins[bin] === empty;) bins[bin] = bins[(at += 1) & (binCount - 1)]!;
  return new Uint8Array(bins.buffer);
}

const empty = 0xffffffff;

function textsOf(block: Article["body"][number]): string[] {
  if (block.kind === "list") return block.items;
  if (block.kind === "quote") return block.paragraphs;
  return block.kind === "paragraph" ? [block.text] : [];
}

// FNV-1a over the UTF-16 units of each word; capitals of the Latin alphabet count as small letters.
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isOfWord(unit)) hash = Math.imul(hash ^ (unit | 0x20), 0x01000193);
    else if (hash !== start) {
      hashes.push(hash);
      hash = start;
    }
  }
  if (hash !== start) hashes.push(hash);
  return hashes;
}

const start = 0x811c9dc5;

function isOfWord(unit: number): boolean {
  if (unit < 0x80) return (unit > 47 && unit < 58) || ((unit | 32) > 96 && (unit | 32) < 123);
  // No-break spaces, general punctuation and that of Chinese and Japanese.
  return unit > 0xbf && !(unit >= 0x2000 && unit < 0x2070) && !(unit >= 0x3000 && unit < 0x3040);
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let n = 0; n < binCount; n += 1) if (a[n] === b[n]) same += 1;
  return same / binCount;
}
