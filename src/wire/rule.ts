import type { Block } from "#model/article.ts";
import type { Line } from "./copy.ts";
import type { Draft } from "./draft.ts";

/** Reads the start of the copy once, and takes the lines that it understands. */
export type HeadRule = (draft: Draft) => void;

/** Reads the last line of the copy, and tells whether it took it. */
export type TailRule = (draft: Draft) => boolean;

/** A position in the body: line `at` of a block, the two blocks above it, and the two below it. */
export interface Cursor {
  draft: Draft;
  lines: Line[];
  at: number;
  higher: Line[] | undefined;
  above: Line[] | undefined;
  next: Line[] | undefined;
  after: Line[] | undefined;
  /** Whether this is the first line of an article that has a stamp: a line there is rather a summary than a sub-heading. */
  opens: boolean;
}

/** How many lines from the cursor on a body rule took, and the block that it made of them; without a block they are dropped. */
export interface Match {
  block?: Block;
  count: number;
}

/** Turns the lines at the cursor into a block, or leaves them to the next rule. */
export type BodyRule = (cursor: Cursor) => Match | undefined;

/** Changes the body once all of it is read. */
export type FinishRule = (draft: Draft) => void;
