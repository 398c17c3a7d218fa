import type { Article } from "#model/article.ts";
import { dayOf } from "#model/dates.ts";
import { fnvStart, fnvStep } from "#model/fnv.ts";
import { byteTable, bytesOf } from "#model/text-bytes.ts";
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
const mayDiffer = Math.floor(binCount * (1 - enough));
const runLength = 4;
// Below this, a few set phrases are most of the text.
const fewestWords = 30;

/** What near duplicates are found by. */
export interface ArticleSignature {
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
export function findLikeOnes(articles: Iterable<ArticleSignature>): NearDuplicate[] {
  const byHeadline = new Map<string, string>();
  const found: NearDuplicate[] = [];
  const shelf = new Shelf();
  for (const { source, day, headline, signature } of articles) {
    const key = `${day} ${headline}`;
    const namesake = byHeadline.get(key);
    if (namesake !== undefined) found.push({ source, of: namesake, because: "headline and day" });
    else {
      byHeadline.set(key, source);
      if (signature.length > 0) shelf.add(source, signature);
    }
  }
  for (const [source, of] of shelf.alikes()) found.push({ source, of, because: "text" });
  return found;
}

/** The signatures of many articles, in little room. */
class Shelf {
  readonly #sources: string[] = [];
  #bins = new Uint32Array(binCount * 64);

  add(source: string, signature: Uint8Array): void {
    const at = this.#sources.push(source) - 1;
    if ((at + 1) * binCount > this.#bins.length) {
      const larger = new Uint32Array(this.#bins.length * 2);
      larger.set(this.#bins);
      this.#bins = larger;
    }
    this.#bins.set(new Uint32Array(signature.slice().buffer), at * binCount);
  }

  /** Those that are like an earlier one, with that one, in the order in which they came. */
  alikes(): [source: string, of: string][] {
    const earlier = new Map<number, number>();
    for (let band = 0; band < binCount; band += bandSize)
      for (const group of this.#groupsOf(band)) this.#compare(group, earlier);
    const pairs = [...earlier].toSorted(([a], [b]) => a - b);
    return pairs.map(([one, of]) => [this.#sources[one]!, this.#sources[of]!]);
  }

  // Those that agree in a band stand next to each other once they are sorted by it.
  *#groupsOf(band: number): Generator<number[]> {
    const count = this.#sources.length;
    const keys = Float64Array.from({ length: count }, (_, at) => this.#keyOf(at, band) * most + at);
    keys.sort();
    let group: number[] = [];
    for (const [place, key] of keys.entries()) {
      const before = keys[place - 1];
      if (before === undefined || Math.floor(before / most) !== Math.floor(key / most)) {
        if (group.length > 1) yield group;
        group = [];
      }
      group.push(key % most);
    }
    if (group.length > 1) yield group;
  }

  #keyOf(at: number, band: number): number {
    let key = 0;
    for (let bin = band; bin < band + bandSize; bin += 1)
      key = mix(Math.imul(key, 31) + this.#bins[at * binCount + bin]!);
    return key;
  }

  // One stands for all that are alike, which keeps even a large group short.
  #compare(group: readonly number[], earlier: Map<number, number>): void {
    const firsts: number[] = [];
    for (const at of group) {
      const like = earlier.has(at) ? undefined : firsts.find((one) => this.#areAlike(one, at));
      if (like !== undefined) earlier.set(at, like);
      else if (!earlier.has(at)) firsts.push(at);
    }
  }

  #areAlike(a: number, b: number): boolean {
    const bins = this.#bins;
    let left = mayDiffer;
    for (let bin = 0; bin < binCount && left >= 0; bin += 1)
      if (bins[a * binCount + bin] !== bins[b * binCount + bin]) left -= 1;
    return left >= 0;
  }
}

// A band's key and a place among the articles fit into one number together.
const most = 2 ** 21;

/** Tells whether two signatures are of texts that say nearly the same. */
export function areAlike(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  let left = mayDiffer;
  for (let at = 0; at < a.length && left >= 0; at += 4) {
    const same = a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2];
    if (!same || a[at + 3] !== b[at + 3]) left -= 1;
  }
  return left >= 0;
}

/** Cuts a signature into parts of which every like one has at least one in the same place. */
export function bandsOf(signature: Uint8Array): { from: number; bytes: Uint8Array }[] {
  // One more part than there are bins that may differ.
  const binsInPart = Math.floor(binCount / (mayDiffer + 1));
  const length = binsInPart * 4;
  return Array.from({ length: mayDiffer + 1 }, (_, part) => {
    const from = part * length;
    return { from, bytes: signature.subarray(from, from + length) };
  });
}

/** Turns the words of an article into a signature that is likely to agree in most places with that of a like one; empty where there are too few words. */
export function signatureOf({ body }: Pick<Article, "body">): Uint8Array {
  const words: number[] = [];
  for (const block of body) for (const text of textsOf(block)) hashWords(text, words);
  if (words.length < fewestWords) return new Uint8Array();
  const bins = new Uint32Array(binCount).fill(empty);
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
    for (at = bin; bins[bin] === empty;) bins[bin] = bins[(at += 1) & (binCount - 1)]!;
  return new Uint8Array(bins.buffer);
}

const empty = 0xffffffff;

function textsOf(block: Article["body"][number]): string[] {
  if (block.kind === "list") return block.items;
  if (block.kind === "quote") return block.paragraphs;
  return block.kind === "paragraph" ? [block.text] : [];
}

// FNV-1a over the UTF-8 bytes of each word; capitals of the Latin alphabet count as small letters.
function hashWords(text: string, hashes: number[]): void {
  const bytes = bytesOf(text);
  let hash = fnvStart;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    const kind = kinds[byte]!;
    const mark = kind === mayBeMark ? markAt(bytes, at) : 0;
    if (kind > 0 && mark === 0) hash = fnvStep(hash, byte | 0x20);
    else if (hash !== fnvStart) {
      hashes.push(hash);
      hash = fnvStart;
    }
    if (mark > 0) at += mark - 1;
  }
  if (hash !== fnvStart) hashes.push(hash);
}

// 0 stands between words, 1 in one, 2 begins a letter or a mark.
const mayBeMark = 2;
const kinds = byteTable((byte) => {
  if (byte === 0xc2 || byte === 0xe2 || byte === 0xe3) return mayBeMark;
  return byte > 127 ? 1 : 0;
});

// The length of what begins here: Latin-1 marks and no-break spaces, general punctuation, or that of Chinese and Japanese.
function markAt(bytes: Uint8Array, at: number): number {
  const [first, second] = [bytes[at], bytes[at + 1]];
  if (first === 0xc2) return 2;
  return second === 0x80 || (first === 0xe2 && second === 0x81) ? 3 : 0;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
