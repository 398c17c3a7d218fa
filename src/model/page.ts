import type { PublishedArticle, PublishedImage } from "./published.ts";

/** An article in a list. */
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
  | "typography"
> {
  image?: PublishedImage;
  /** Whether the copy has or announces a video. */
  hasVideo: boolean;
  /** Whether one was supplied. */
  videoSupplied?: true;
}

/** What does not follow from the names of topics themselves, for the topics on a page. */
export interface TopicNotes {
  /** The paths of those whose path is not the slug of their name. */
  topicPaths?: Record<string, string>;
  /** The names that readers see of those where it is not `capitalize` that makes them. */
  topicNames?: Record<string, string>;
}

/** The paths of the next newer and next older page of a list. */
export interface PagingLinks {
  newer?: string;
  older?: string;
  /** What awaits there, where that is a full page: it stays the same. */
  newerDays?: ListDays;
  olderDays?: ListDays;
}

/** The days of a full list page. */
export interface ListDays {
  /** The days of its oldest and its newest article: `2020-01-04`. */
  from: string;
  to: string;
  /** From 2 on, where the pages before it are of the same single day. */
  part?: number;
}

/** What a link to an article shows. */
export type ArticleLink = Pick<Card, "path" | "kicker" | "headline" | "language" | "typography">;

/** The next newer and next older article in a topic. */
export interface Neighbours {
  topic: string;
  newer?: ArticleLink;
  older?: ArticleLink;
}

/** A month, a year or a decade of a topic. */
interface Period {
  period: string;
  count: number;
  /** The page with its newest article, and the day of that. Absent without articles. */
  path?: string;
  day?: string;
}

/** A topic in numbers. */
export interface Coverage {
  count: number;
  /** The dates of the oldest and the newest article. */
  first: string;
  last: string;
  /** Consecutive months (`2020-01`), years (`2020`) or decades (`202`), oldest first, with the number of articles in each. */
  periods: Period[];
  /** The topics that its articles have most often besides this one. */
  together: { topic: string; count: number }[];
}

/** A link to an article that also says when it was published. */
export type Headline = ArticleLink & Pick<Card, "datePublished">;

/** A topic on the front page, with articles that stand nowhere else there. */
export interface FrontSection {
  topic: string;
  headlines: Headline[];
}

interface HomePage extends PagingLinks {
  kind: "home";
  /** Even if it is also among the cards. */
  lead?: Card;
  cards: Card[];
  /** Of topics of the masthead. Their articles may be among the cards. */
  sections?: FrontSection[];
  /** The newest articles with video, even if they are also among the cards. */
  videos: Card[];
}

/** A full page of articles. Its kind was named before feeds came. */
interface ListPage extends PagingLinks {
  kind: "feed";
  /** The oldest page is 1. */
  number: number;
  /** Which of several pages of one day it is, from the second on. */
  part?: number;
  cards: Card[];
}

interface ArticlePage {
  kind: "article";
  article: PublishedArticle;
  neighbours: Neighbours[];
}

interface TopicPage extends PagingLinks {
  kind: "topic";
  topic: string;
  /** Absent on the topic's own page, which has the newest articles. */
  number?: number;
  /** Only on the topic's own page, if it has articles. */
  coverage?: Coverage;
  /** Which of several full pages of one day it is, from the second on. */
  part?: number;
  cards: Card[];
}

/** A day, month or year that has articles. */
export interface PeriodCount {
  /** `2020-01-04`, `2020-01` or `2020`. */
  period: string;
  count: number;
}

/** The paths of the periods before and after one that have articles. The newest has no `next` until there is another. */
export interface PeriodLinks {
  previous?: string;
  next?: string;
}

/** The way to all articles by date. */
interface ArchivePage {
  kind: "archive";
  /** Oldest first. */
  years: PeriodCount[];
}

interface YearPage extends PeriodLinks {
  kind: "year";
  year: string;
  /** Those with articles, oldest first. */
  months: PeriodCount[];
}

interface MonthPage extends PagingLinks, PeriodLinks {
  kind: "month";
  month: string;
  /** Absent on the month's own page, which has the last headlines. */
  number?: number;
  /** Those with articles, oldest first. Only on the month's own page. */
  days?: PeriodCount[];
  /** Newest first. */
  headlines: Headline[];
}

interface DayPage extends PagingLinks, PeriodLinks {
  kind: "day";
  day: string;
  /** Absent on the day's own page, which has the last articles. */
  number?: number;
  /** Newest first. */
  cards: Card[];
}

interface TopicsPage {
  kind: "topics";
  /** Absent on the first page. */
  number?: number;
  /** The paths of the pages before and after it in the alphabet. */
  previous?: string;
  next?: string;
  /** Only on the first of several pages: for each initial, the path of the page where it begins. */
  initials?: { initial: string; path: string }[];
  topics: IndexedTopic[];
}

/** A topic in the index, under the initial of its name as readers see it. */
export interface IndexedTopic {
  name: string;
  count: number;
  initial: string;
}

/** The page of search. What it finds is not part of it. */
interface SearchPage {
  kind: "search";
}

/** A page that redirects to the new address of its article. */
interface MovedPage {
  kind: "moved";
  to: string;
  /** The article, without its body. */
  article: PublishedArticle;
}

/** A page whose article is no longer published. */
interface WithdrawnPage {
  kind: "withdrawn";
  /** When the article was published, if that is known. */
  datePublished?: string;
}

/** The JSON twin of a page, which has all data of the page: a closed union on `kind`. */
export type Page = TopicNotes &
  (
    | HomePage
    | ListPage
    | ArticlePage
    | TopicPage
    | TopicsPage
    | ArchivePage
    | YearPage
    | MonthPage
    | DayPage
    | SearchPage
    | MovedPage
    | WithdrawnPage
  );

/** The twin of one kind of page. */
export type PageOf<Kind extends Page["kind"]> = Extract<Page, { kind: Kind }>;

/** `edition.json`: the small file that changes with every edition. */
export interface EditionIndex {
  /** The version of the JSON format (docs/json.md). */
  version: 1;
  count: number;
  latest: (ArticleLink & Pick<Card, "datePublished">)[];
}
