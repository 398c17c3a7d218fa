import type { Dropped, Problem } from "#model/problem.ts";

/** What became of one source. */
export interface Report {
  /** Path below the content folder, with `/`. */
  source: string;
  /** Whether it can be published, now or once it is no longer held back. */
  published: boolean;
  held?: Held;
  problems: Problem[];
  dropped: Dropped[];
}

/** Why an article is held back: it is a draft, or its time has not come (ISO 8601). */
export interface Held {
  until?: string;
}
