/** Something in a source that the publisher should know. An error keeps the article out, a warning does not. */
export interface Problem {
  /** The name of the rule that found it, in kebab-case. */
  rule: string;
  /** What happened, why, and what to do. */
  message: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  severity: "error" | "warning";
}

/** Text of a source that is not published, and the rule that decided so. */
export interface Dropped {
  rule: string;
  /** 1-based. */
  line: number;
  text: string;
}
