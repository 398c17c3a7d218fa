/** The names of the feeds beside a list page, and their media types. */
export const feedNames = {
  "feed.xml": "application/rss+xml",
  "atom.xml": "application/atom+xml",
  "feed.json": "application/feed+json",
} as const;

export type FeedName = keyof typeof feedNames;

/** How many articles a feed has, in full. */
export const feedLength = 20;
