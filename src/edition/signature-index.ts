import { binCount, maxDifferences, mix } from "./signature.ts";

// Articles whose signatures agree in one band of that many bins are compared. With a similarity of 0.8 or more that is likely.
const bandSize = 4;

// A band's key of 32 bits and an article's index are sorted as one number: together they have 53 bits.
const maxArticles = 2 ** 21;

/** The signatures of many articles, in a compact form. */
export class SignatureIndex {
  readonly #sources: string[] = [];
  #bins = new Uint32Array(binCount * 64);

  add(source: string, signature: Uint8Array): void {
    const index = this.#sources.push(source) - 1;
    if ((index + 1) * binCount > this.#bins.length) {
      const larger = new Uint32Array(this.#bins.length * 2);
      larger.set(this.#bins);
      this.#bins = larger;
    }
    this.#bins.set(new Uint32Array(signature.slice().buffer), index * binCount);
  }

  /** Lists the sources whose signature is similar to an earlier one, each with the source of that, in the order in which they were added. */
  findSimilar(): [source: string, of: string][] {
    const earlier = new Map<number, number>();
    for (let band = 0; band < binCount; band += bandSize)
      for (const group of this.#groupsOf(band)) this.#compare(group, earlier);
    return this.#sources.flatMap((source, index): [string, string][] => {
      const of = this.#sources[earlier.get(index) ?? -1];
      return of === undefined ? [] : [[source, of]];
    });
  }

  /** Yields groups of indexes whose signatures agree in a band: once sorted by it, they are next to each other. */
  *#groupsOf(band: number): Generator<number[]> {
    const keys = Float64Array.from(
      this.#sources,
      (_, index) => this.#keyOf(index, band) * maxArticles + index,
    );
    keys.sort();
    let group: number[] = [];
    let before = -1;
    for (const key of keys) {
      const bandKey = Math.floor(key / maxArticles);
      if (bandKey !== before) {
        if (group.length > 1) yield group;
        group = [];
      }
      group.push(key % maxArticles);
      before = bandKey;
    }
    if (group.length > 1) yield group;
  }

  #keyOf(index: number, band: number): number {
    const start = index * binCount + band;
    let key = 0;
    for (let bin = start; bin < start + bandSize; bin += 1)
      key = mix(Math.imul(key, 31) + (this.#bins[bin] ?? 0));
    return key;
  }

  // Each is compared with the first ones of the group that are not similar to each other, so even a large group takes little time.
  #compare(group: readonly number[], earlier: Map<number, number>): void {
    const firsts: number[] = [];
    for (const index of group) {
      if (earlier.has(index)) continue;
      const similar = firsts.find((first) => this.#areSimilar(first, index));
      if (similar === undefined) firsts.push(index);
      else earlier.set(index, similar);
    }
  }

  #areSimilar(a: number, b: number): boolean {
    const bins = this.#bins;
    let left = maxDifferences;
    for (let bin = 0; bin < binCount && left >= 0; bin += 1)
      if (bins[a * binCount + bin] !== bins[b * binCount + bin]) left -= 1;
    return left >= 0;
  }
}
