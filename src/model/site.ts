import type { TopicNotes } from "./page.ts";

/** A text of the interface, with holes such as `{topic}`; where it counts something, one for each plural form of its language. Options of a setting have a name each. */
export type Message = string | Readonly<Record<string, string>>;

/** The messages of the interface, and the language whose plural forms they have. */
export interface InterfaceWords<Messages = Record<string, Message>> {
  /** BCP 47. */
  language: string;
  messages: Messages;
}

/** The settings of a paper, from `content/site.json`. */
export interface Site {
  name: string;
  description: string;
  /** The absolute URL of the site. Its path is the base path. */
  url: string;
  /** BCP 47, for the interface and for articles that name no other. */
  language: string;
  /** IANA name. Times of articles without an offset are in this zone. */
  timeZone: string;
  /** The topics to which every page links, in lower case, in order. */
  topics: string[];
  /** Those of them that site.json writes with capitals, as it writes them. */
  topicNames?: Record<string, string>;
  /** The path of the article that leads the front page; without it, the articles decide. */
  lead?: string;
  /** The number of articles on a list page. */
  pageSize: number;
  /** Whether every article gets a share card. */
  cards: boolean;
  /** How many bytes the HTML and styles of a page may have, gzipped, by its path. */
  budgets: Record<string, number>;
  /** The absolute paths of folders outside the content folder to which its symbolic links may lead. */
  linkedFolders: string[];
  /** The publisher's own messages of the interface, from `words.json`. */
  words?: Record<string, Message>;
  /** The kind of host that the site goes to, and its place there, such as `rsync host:/var/www/paper/`. */
  deploy?: string;
}

/** The settings that every page needs. */
export type Masthead = Pick<Site, "name" | "description" | "url" | "language" | "topics"> &
  TopicNotes;
