import type { Postings } from "#search/postings.ts";
import type { TermVector } from "#search/term-vector.ts";

/** The hashes of terms are divided into so many parts, by their first bits. */
export const partCount = 256;
const partBits = 8;

// A posting is one number of 53 bits: 24 of the hash, 25 of the article and four of the step.
const articleBits = 25;
const stepBits = 4;
const shortHashes = 2 ** (32 - partBits);
const termWidth = 2 ** (articleBits + stepBits);

/** Postings of many articles, sorted by term part by part, in eight bytes each. */
export class PostingPile {
  readonly #parts: Float64Array[] = [];
  readonly #sizes = new Uint32Array(partCount);
  readonly #from: number;
  readonly #to: number;

  /** Takes the terms of some parts only. */
  constructor(parts: { from: number; to: number }) {
    this.#from = parts.from;
    this.#to = parts.to;
  }

  add(article: number, { hashes, steps }: TermVector): void {
    for (const [at, hash] of hashes.entries()) {
      const part = Math.floor(hash / shortHashes);
      if (part < this.#from || part >= this.#to) continue;
      const posting = (hash % shortHashes) * termWidth + article * 2 ** stepBits + (steps[at] ?? 1);
      this.#put(part, posting);
    }
  }

  /** Lists the terms of a part by hash, with their postings, and forgets them. */
  *take(part: number): Generator<{ hash: number; postings: Postings }> {
    const sorted = this.#parts[part]?.subarray(0, this.#sizes[part]).toSorted() ?? [];
    delete this.#parts[part];
    for (let at = 0; at < sorted.length;) {
      const short = Math.floor((sorted[at] ?? 0) / termWidth);
      const postings: Postings = { articles: [], steps: [] };
      for (; at < sorted.length && Math.floor((sorted[at] ?? 0) / termWidth) === short; at += 1) {
        const posting = (sorted[at] ?? 0) % termWidth;
        postings.articles.push(Math.floor(posting / 2 ** stepBits));
        postings.steps.push(posting % 2 ** stepBits);
      }
      yield { hash: part * shortHashes + short, postings };
    }
  }

  #put(part: number, posting: number): void {
    const size = this.#sizes[part] ?? 0;
    let numbers = this.#parts[part] ?? new Float64Array(256);
    if (size === numbers.length) {
      const more = new Float64Array(Math.ceil(size * 1.4));
      more.set(numbers);
      numbers = more;
    }
    numbers[size] = posting;
    this.#parts[part] = numbers;
    this.#sizes[part] = size + 1;
  }
}
