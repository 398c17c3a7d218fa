import type { Block } from "#model/article.ts";
import type { Line } from "./copy.ts";
import type { Draft } from "./draft.ts";

/** Reads the front of the copy, once, and takes the lines that it understands. */
export type HeadRule = (draft: Draft) => void;

/** Reads the last line of the copy, and tells whether it took it. */
export type TailRule = (draft: Draft) => boolean;

/** A line of the body where a rule may start: `lines[at]` of a block, and the two blocks after it. */
export interface Spot {
  draft: Draft;
  lines: Line[];
  at: number;
  next: Line[] | undefined;
  after: Line[] | undefined;
  /** Whether it opens the copy of an article that has a stamp: a line there is rather a summary than a sub-heading. */
  opens: boolean;
}

/** What a body rule made of the lines from its spot on, and how many of them; without a block they are dropped. */
export interface Taken {
  block?: Block;
  count: number;
}

/** Turns the lines at a spot into a block, or leaves them to the next rule. */
export type BodyRule = (spot: Spot) => Taken | undefined;

/** Changes the whole body once all of it is read. */
export type FinishRule = (draft: Draft) => void;
