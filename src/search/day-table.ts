/** About when articles were published, by number. Days are counted from 1970. */
export interface DayTable {
  /** Articles in a block. */
  size: number;
  /** The first and the last day of each block, each as the difference from the number before. */
  first: number[];
  last: number[];
}

const fewest = 16;
const mostBlocks = 256;
const millisecondsOfDay = 86_400_000;

/** Turns the first ten characters of an ISO 8601 date into a day. */
export function toDay(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00Z`) / millisecondsOfDay);
}

/** How many articles a block has when there are `count` of them. */
export function blockSize(count: number): number {
  let size = fewest;
  while (count > size * mostBlocks) size *= 2;
  return size;
}

/** The first and the last day of the articles of a block. */
export interface DaysOfBlock {
  first: number;
  last: number;
}

/** Turns the days of blocks into a table. */
export function toDayTable(size: number, blocks: readonly DaysOfBlock[]): DayTable {
  return {
    size,
    first: differences(blocks.map(({ first }) => first)),
    last: differences(blocks.map(({ last }) => last)),
  };
}

/** Turns a table into the days of its blocks. */
export function fromDayTable({ first, last }: DayTable): DaysOfBlock[] {
  const ends = sums(last);
  return sums(first).map((day, at) => ({ first: day, last: ends[at] ?? day }));
}

function differences(days: readonly number[]): number[] {
  return days.map((day, at) => day - (days[at - 1] ?? 0));
}

/** Finds the days of articles, and the articles of days, in a table. */
export class ArticleDays {
  readonly #size: number;
  readonly #blocks: DaysOfBlock[];

  constructor(table: DayTable) {
    this.#size = table.size;
    this.#blocks = fromDayTable(table);
  }

  get newest(): number {
    return Math.max(0, ...this.#blocks.map(({ last }) => last));
  }

  /** About the day of an article. */
  dayOf(article: number): number {
    const block = this.#blocks[Math.floor(article / this.#size)];
    if (!block) return this.newest;
    return block.first + ((block.last - block.first) * (article % this.#size)) / this.#size;
  }

  /** Tells whether an article may be of one of some days; only its own date says more. */
  mayBeOf(article: number, { from, to }: { from: number; to: number }): boolean {
    const block = this.#blocks[Math.floor(article / this.#size)];
    return !block || (block.first <= to && block.last >= from);
  }

  /** Tells whether any of a range of articles may be of one of some days. */
  mayHave(articles: { from: number; to: number }, days: { from: number; to: number }): boolean {
    for (let at = articles.from; at < articles.to; at += this.#size)
      if (this.mayBeOf(at, days)) return true;
    return articles.to > articles.from && this.mayBeOf(articles.to - 1, days);
  }
}

function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((one) => (sum += one));
}
