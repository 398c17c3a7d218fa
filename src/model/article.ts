/** A picture as the source names it. `file` is in the folder of the text; absent if no file was supplied. */
export interface Image {
  file?: string;
  alt?: string;
  caption?: string;
  credit?: string;
  /** What has to stay in view where it is cropped: `top`, `left`, `top left`. */
  focus?: string;
}

/** A video as the source names it. Without `file`, the text announces it but no file was supplied. */
export interface Video {
  file?: string;
  caption?: string;
}

/** A link to another article, by its headline, as written: `READ | headline`. */
export interface CrossLink {
  kind: "cross-link";
  label: string;
  headline: string;
}

interface Paragraph {
  kind: "paragraph";
  /** With line breaks where it is verse. */
  text: string;
}

interface Subheading {
  kind: "subheading";
  text: string;
}

interface List {
  kind: "list";
  ordered: boolean;
  items: string[];
}

interface Quote {
  kind: "quote";
  paragraphs: string[];
  source?: string;
}

/** A table in fixed columns, kept as it is, with its spaces. */
interface Preformatted {
  kind: "preformatted";
  lines: string[];
}

/** The kinds of blocks that are the same before and after composing. */
export type PlainBlock = Paragraph | Subheading | List | Quote | Preformatted;

/** One block of the body: a closed union on `kind`. Data, never HTML. */
export type Block =
  | PlainBlock
  | CrossLink
  | { kind: "image"; image: Image }
  | { kind: "video"; video: Video };

/** An article as its source gives it. */
export interface Article {
  /** The text file's path below the content folder, with `/`. */
  source: string;
  kicker?: string;
  /** Without its kicker. */
  headline: string;
  standfirst?: string;
  /** Whether it leads the front page. */
  lead?: true;
  /** The names of the authors, in order. */
  byline: string[];
  /** The place before the first words, and what belongs to it: `BAGHDAD (Reuters)`. */
  dateline?: string;
  /** ISO 8601 with the edition's own offset, never `Z`. */
  datePublished: string;
  /** ISO 8601 with the edition's own offset, never `Z`. */
  dateModified?: string;
  /** Corrections, with their label: `Correction: The bridge is in Basra.` */
  corrections?: string[];
  image?: Image;
  body: Block[];
  credits: string[];
  /** Names of topics in lower case, in the order of the source, each once. */
  topics: string[];
  /** How the source writes those that it writes with capitals: `{ "usa": "USA" }`. */
  topicSpellings?: Record<string, string>;
  /** BCP 47. */
  language: string;
  wordCount: number;
  /** The last part of the URL, if the author chose it. */
  slug?: string;
}
