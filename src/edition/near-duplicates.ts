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

// A signature of the body: for each of so many hash functions, the least hash of its runs of words (MinHash).
const hashCount = 32;
// Articles that agree in one band of their signatures are compared; likely from a likeness of about 0.8 on.
const bandSize = 4;
const enough = 0.8;
const runLength = 4;
// Below this, a few set phrases are most of the text.
const fewestWords = 30;

/** Finds articles that stand twice, by headline and day or by most of their words, in time in proportion to their number. */
export function findNearDuplicates(articles: Iterable<Article>): NearDuplicate[] {
  const byHeadline = new Map<string, string>();
  const byBand = new Map<string, { source: string; signature: Uint32Array }[]>();
  const found: NearDuplicate[] = [];
  for (const article of articles) {
    const { source } = article;
    const key = `${dayOf(article.datePublished)} ${headlineKey(article.headline)}`;
    const namesake = byHeadline.get(key);
    const alike = namesake === undefined ? findAlike(article, byBand) : undefined;
    if (namesake !== undefined) found.push({ source, of: namesake, because: "headline and day" });
    else byHeadline.set(key, source);
    if (alike !== undefined) found.push({ source, of: alike, because: "text" });
  }
  return found;
}

type Bands = Map<string, { source: string; signature: Uint32Array }[]>;

// Looks an article up by its bands, and files it there for the next.
function findAlike(article: Article, byBand: Bands): string | undefined {
  const words = wordsOf(article);
  if (words.length < fewestWords) return undefined;
  const signature = sign(words);
  const entry = { source: article.source, signature };
  let alike: string | undefined;
  for (let at = 0; at < hashCount; at += bandSize) {
    const band = `${at} ${signature.subarray(at, at + bandSize).join(" ")}`;
    const neighbours = byBand.get(band) ?? [];
    alike ??= neighbours.find((other) => likeness(other.signature, signature) >= enough)?.source;
    // One is enough to stand for all that are alike, and keeps a band short.
    if (neighbours.length === 0 || alike === undefined) byBand.set(band, [...neighbours, entry]);
  }
  return alike;
}

function wordsOf({ body }: Article): string[] {
  const text = body.flatMap((block) => {
    if (block.kind === "list") return block.items;
    if (block.kind === "quote") return block.paragraphs;
    return block.kind === "paragraph" ? [block.text] : [];
  });
  return (
    text
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function sign(words: readonly string[]): Uint32Array {
  const signature = new Uint32Array(hashCount).fill(0xffffffff);
  for (let at = 0; at + runLength <= words.length; at += 1) {
    const hash = hashOf(words.slice(at, at + runLength).join(" "));
    for (let n = 0; n < hashCount; n += 1) {
      const mixed = mix(hash, n);
      if (mixed < signature[n]!) signature[n] = mixed;
    }
  }
  return signature;
}

// FNV-1a over UTF-16 units.
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

function mix(hash: number, n: number): number {
  let mixed = Math.imul(hash ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35) >>> 0;
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let n = 0; n < hashCount; n += 1) if (a[n] === b[n]) same += 1;
  return same / hashCount;
}
