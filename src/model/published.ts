import type { Article, CrossLink, Image, PlainBlock, Video } from "./article.ts";
import type { Versions } from "./medium.ts";
import type { Typeset } from "./typeset.ts";

/** A picture on a page. Without `src`, no file was supplied. */
export interface PublishedImage extends Omit<Image, "file">, Typeset {
  /** The original's path from the site's root. */
  src?: string;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
  /** Files made of it, in the same folder. */
  versions?: Versions;
  /** Its average colour, `#rrggbb`, shown while it loads. */
  color?: string;
  /** Whether it is a chart, a logo or the like: shown whole, where a photograph is cropped. An SVG is one, even without this. */
  drawing?: boolean;
}

/** A video on a page. Without `src`, no file was supplied. */
export interface PublishedVideo extends Omit<Video, "file">, Typeset {
  /** The paths of the files from the site's root. */
  src?: string;
  poster?: string;
  /** WebVTT. */
  captions?: string;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
}

/** A cross-link after composing, with the path of its target if the edition has that. */
export interface ResolvedCrossLink extends CrossLink {
  path?: string;
}

/** A block of text with the anchor that links lead to, which changes with its text. */
type PublishedPlainBlock = PlainBlock & { anchor: string };

/** One element of the body as a page shows it. */
export type PublishedBlock = Typeset &
  (
    | PublishedPlainBlock
    | ResolvedCrossLink
    | { kind: "image"; image: PublishedImage }
    | { kind: "video"; video: PublishedVideo }
  );

/** An article as pages show it. */
export interface PublishedArticle
  extends Omit<Article, "source" | "slug" | "image" | "body">, Typeset {
  path: string;
  /** Its first path, if that is another one. */
  firstPath?: string;
  /** The headline that it had before. */
  formerHeadline?: string;
  /** The path of its share card, if it has one. */
  card?: string;
  /** Its standfirst, or the beginning of its text, for cards, search engines and messengers. */
  description: string;
  /** The time it takes to read. */
  minutes: number;
  image?: PublishedImage;
  body: PublishedBlock[];
}
