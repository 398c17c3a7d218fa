import type { Dropped, Problem } from "#model/problem.ts";

/** What came of reading a source. */
export interface Report {
  /** Its path, relative to the content folder, with `/`. */
  source: string;
  /** Whether it can be published, now or once it is no longer held back. */
  published: boolean;
  held?: Held;
  problems: Problem[];
  dropped: Dropped[];
}

/** An article is held back: a draft, or under an embargo. */
export interface Held {
  /** When the embargo ends, in ISO 8601. Absent for a draft. */
  until?: string;
}
