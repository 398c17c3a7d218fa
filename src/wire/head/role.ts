/** What a line near the top can be. */
export type Role =
  | "chrome"
  | "label"
  | "release"
  | "contact"
  | "headline"
  | "rest"
  | "again"
  | "summary"
  | "byline"
  | "stamp"
  | "both"
  | "handle"
  | "place"
  | "description"
  | "caption"
  | "credit"
  | "copy";
