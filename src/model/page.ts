import type { PublishedArticle, PublishedImage } from "./published.ts";

/** What a list shows of an article. */
export interface Card extends Pick<
  PublishedArticle,
  | "path"
  | "kicker"
  | "headline"
  | "description"
  | "datePublished"
  | "minutes"
  | "topics"
  | "language"
> {
  image?: PublishedImage;
  hasVideo: boolean;
}

/** The paths of topics that are not the slug of the name. */
export interface TopicPaths {
  /** By name, for the topics on the page. */
  topicPaths?: Record<string, string>;
}

/** Where a list goes on, as paths. */
export interface Onward {
  newer?: string;
  older?: string;
}

/** The least that names another article. */
export type Pointer = Pick<Card, "path" | "kicker" | "headline">;

/** What stands before and after an article in one of its topics. */
export interface Neighbours {
  topic: string;
  newer?: Pointer;
  older?: Pointer;
}

/** How a topic was covered. */
export interface Coverage {
  count: number;
  /** When the oldest and the newest article were published. */
  first: string;
  last: string;
  /** Consecutive months (`2020-01`), years (`2020`) or decades (`202`), oldest first, with how many articles each has. */
  periods: { period: string; count: number }[];
  /** The topics that stand beside it most often. */
  together: { topic: string; count: number }[];
}

interface HomePage extends Onward {
  kind: "home";
  cards: Card[];
  /** The newest articles with video, wherever else they stand. */
  videos: Card[];
}

interface FeedPage extends Onward {
  kind: "feed";
  /** Counted from the oldest, which is 1. */
  number: number;
  cards: Card[];
}

interface ArticlePage {
  kind: "article";
  article: PublishedArticle;
  neighbours: Neighbours[];
}

interface TopicPage extends Onward {
  kind: "topic";
  topic: string;
  /** Absent on the topic's own page, which shows the newest. */
  number?: number;
  /** On the topic's own page, unless it has no article yet. */
  coverage?: Coverage;
  cards: Card[];
}

interface TopicsPage {
  kind: "topics";
  /** Absent on the first page. */
  number?: number;
  /** Where the alphabet goes back and on, as paths. */
  previous?: string;
  next?: string;
  /** On the first of several pages: where topics with a first letter begin. */
  initials?: { initial: string; path: string }[];
  topics: { name: string; count: number }[];
}

/** An address from which the article has moved on. */
interface MovedPage {
  kind: "moved";
  to: string;
  /** What stands there, without its body. */
  article: PublishedArticle;
}

/** An address whose article is not published any more. */
interface WithdrawnPage {
  kind: "withdrawn";
  /** Of the article, where one is known to have stood there. */
  datePublished?: string;
}

/** A page's JSON twin: the whole data of that page, a closed union on `kind`. */
export type Page = TopicPaths &
  (HomePage | FeedPage | ArticlePage | TopicPage | TopicsPage | MovedPage | WithdrawnPage);

/** The twin of one kind of page. */
export type PageOf<Kind extends Page["kind"]> = Extract<Page, { kind: Kind }>;

/** `edition.json`: the small file that changes with every edition. */
export interface EditionIndex {
  /** Of the bundle's shape (docs/json.md). */
  version: 1;
  count: number;
  latest: (Pointer & Pick<Card, "datePublished">)[];
}
