/** A picture as the author named it: `file` stands beside the text, and is absent where none was supplied. */
export interface Image {
  file?: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

/** A video as the author named it: without `file` it is announced by the copy but was not supplied. */
export interface Video {
  file?: string;
  caption?: string;
}

/** A pointer to another article, as written: `READ | headline`. */
export interface CrossLink {
  kind: "cross-link";
  label: string;
  headline: string;
}

interface Paragraph {
  kind: "paragraph";
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

/** A table in fixed columns, kept as it is, spaces included. */
interface Preformatted {
  kind: "preformatted";
  lines: string[];
}

/** The kinds that mean the same before and after the edition is composed. */
export type PlainBlock = Paragraph | Subheading | List | Quote | Preformatted;

/** One element of the body as the author wrote it; a closed union on `kind`, nested data and never HTML. */
export type Block =
  | PlainBlock
  | CrossLink
  | { kind: "image"; image: Image }
  | { kind: "video"; video: Video };

/** One text and its furniture, as the wire format gives it. */
export interface Article {
  /** The text file's path below the content folder, with `/`. */
  source: string;
  kicker?: string;
  /** Without its kicker. */
  headline: string;
  standfirst?: string;
  /** The names of those who wrote it, in order. */
  byline: string[];
  /** The place, and what follows it, that opens the copy: `BAGHDAD (Reuters)`. */
  dateline?: string;
  /** ISO 8601 with the edition's own offset, never `Z`. */
  datePublished: string;
  /** ISO 8601 with the edition's own offset, never `Z`. */
  dateModified?: string;
  /** What the paper says of its own mistakes in it, with its label: `Correction: The bridge is in Basra.` */
  corrections?: string[];
  image?: Image;
  body: Block[];
  credits: string[];
  /** Topic names in lower case, in the author's order, each once. */
  topics: string[];
  /** BCP 47. */
  language: string;
  wordCount: number;
  /** The author's own choice of the last part of the URL. */
  slug?: string;
}
