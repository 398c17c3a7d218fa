import { BitReader, BitWriter, riceParameter } from "./bits.ts";
import { maxStep } from "./score-steps.ts";

/** The articles that say a term, by number in ascending order, and how much each says it. */
export interface Postings {
  articles: number[];
  steps: number[];
}

/** Numbers from `from` up to, and without, `to`. */
export interface Range {
  from: number;
  to: number;
}

/** A file with many postings of one term. It holds those of a run of articles, 1024 × 4^`size` of them, which is number `index` of its size. */
export interface ListName {
  size: number;
  index: number;
}

/** What a bucket says of a list. */
export interface ListReference extends ListName {
  count: number;
  /** How much the article that says it most says it. */
  maxStep: number;
}

/** What a bucket knows of a term. No posting is both in a list and beside it. */
export interface Entry extends Postings {
  hash: number;
  /** Ordered by size and index. */
  lists: ListReference[];
}

/** The postings of the terms whose hashes are in a range, for a range of articles. */
export interface Bucket {
  hashes: Range;
  articles: Range;
  /** By hash, in ascending order. */
  entries: Entry[];
}

const stepBits = 4;
// Small steps are common.
const stepParameter = 1;

/** The run of articles that a list is for. */
export function runOf({ size, index }: ListName): Range {
  const length = 1024 * 4 ** size;
  return { from: index * length, to: (index + 1) * length };
}

/** Turns a bucket into bytes. Who reads it knows its range of hashes. */
export function encodeBucket({ hashes, articles, entries }: Bucket): Uint8Array {
  const bits = new BitWriter();
  bits.gamma(articles.from + 1);
  bits.gamma(articles.to - articles.from + 1);
  bits.gamma(entries.length + 1);
  const parameter = riceParameter(hashes.to - hashes.from, entries.length);
  let last = hashes.from;
  for (const entry of entries) {
    bits.rice(entry.hash - last, parameter);
    last = entry.hash;
    putEntry(bits, entry, articles);
  }
  return bits.bytes();
}

/** Reads a bucket; of its entries only the `wanted` ones, where that is given. Throws a RangeError where it is cut off. */
export function decodeBucket(
  bytes: Uint8Array,
  hashes: Range,
  isWanted: (hash: number) => boolean = () => true,
): Bucket {
  const bits = new BitReader(bytes);
  const from = bits.gamma() - 1;
  const articles = { from, to: from + bits.gamma() - 1 };
  const count = bits.gamma() - 1;
  const parameter = riceParameter(hashes.to - hashes.from, count);
  const entries: Entry[] = [];
  let hash = hashes.from;
  for (let at = 0; at < count; at += 1) {
    hash += bits.rice(parameter);
    const entry = { hash, ...getEntry(bits, articles) };
    if (isWanted(hash)) entries.push(entry);
  }
  return { hashes, articles, entries };
}

/** Turns the postings of a list into bytes. */
export function encodeList(postings: Postings, name: ListName): Uint8Array {
  const bits = new BitWriter();
  bits.gamma(postings.articles.length);
  putPostings(bits, postings, runOf(name));
  return bits.bytes();
}

/** Reads a list. Throws a RangeError where it is cut off. */
export function decodeList(bytes: Uint8Array, name: ListName): Postings {
  const bits = new BitReader(bytes);
  return getPostings(bits, bits.gamma(), runOf(name));
}

function putEntry(bits: BitWriter, entry: Entry, range: Range): void {
  const { lists, articles } = entry;
  bits.gamma(articles.length * 2 + (lists.length > 0 ? 2 : 1));
  if (lists.length > 0) {
    bits.gamma(lists.length);
    let last = { size: 0, index: -1 };
    for (const list of lists) {
      bits.gamma(list.size - last.size + 1);
      bits.gamma(list.index - (list.size === last.size ? last.index : -1));
      bits.gamma(list.count);
      bits.put(list.maxStep, stepBits);
      last = list;
    }
  }
  putPostings(bits, entry, range);
}

function getEntry(bits: BitReader, range: Range): Omit<Entry, "hash"> {
  const head = bits.gamma() - 1;
  const lists: ListReference[] = [];
  if (head % 2 === 1) {
    let last = { size: 0, index: -1 };
    for (let left = bits.gamma(); left > 0; left -= 1) {
      const size = last.size + bits.gamma() - 1;
      const index = (size === last.size ? last.index : -1) + bits.gamma();
      last = { size, index };
      lists.push({ size, index, count: bits.gamma(), maxStep: bits.get(stepBits) });
    }
  }
  return { lists, ...getPostings(bits, Math.floor(head / 2), range) };
}

function putPostings(bits: BitWriter, { articles, steps }: Postings, range: Range): void {
  const parameter = riceParameter(range.to - range.from, articles.length);
  let next = range.from;
  for (const [at, article] of articles.entries()) {
    bits.rice(article - next, parameter);
    bits.rice((steps[at] ?? 1) - 1, stepParameter);
    next = article + 1;
  }
}

function getPostings(bits: BitReader, count: number, range: Range): Postings {
  const parameter = riceParameter(range.to - range.from, count);
  const postings: Postings = { articles: [], steps: [] };
  let next = range.from;
  for (let left = count; left > 0; left -= 1) {
    const article = next + bits.rice(parameter);
    postings.articles.push(article);
    postings.steps.push(Math.min(maxStep, bits.rice(stepParameter) + 1));
    next = article + 1;
  }
  return postings;
}
