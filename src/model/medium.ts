/** What is known of a picture or video file that stands beside an article. */
export type Medium =
  | { kind: "image"; width: number; height: number }
  | { kind: "video"; width: number; height: number; poster?: string; captions?: string };

/** Media by file name. */
export type Media = Record<string, Medium>;
