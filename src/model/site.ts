import type { TopicPaths } from "./page.ts";

/** What a publisher says once about the whole paper, in `content/site.json`. */
export interface Site {
  name: string;
  description: string;
  /** Where the paper will live, absolute; its path is the base path. */
  url: string;
  /** BCP 47, for the interface and for articles that name no other. */
  language: string;
  /** IANA name; article times without an offset are in it. */
  timeZone: string;
  /** The topics that the masthead links, in order. */
  topics: string[];
  /** Articles on one list page. */
  pageSize: number;
  /** Whether every article gets a picture of its headline, which messengers show with its link. */
  cards: boolean;
  /** By path, what a page's HTML and styles may weigh: bytes, gzipped. */
  budgets: Record<string, number>;
  /** Folders outside the content folder into which its links may lead, absolute. */
  linkedFolders: string[];
}

/** The part of a site that every page carries. */
export type Masthead = Pick<Site, "name" | "description" | "url" | "language" | "topics"> &
  TopicPaths;
