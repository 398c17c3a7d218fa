import type { Article, CrossLink, Image, PlainBlock, Video } from "./article.ts";
import type { Versions } from "./medium.ts";

/** A picture on a page; without `src` it was announced but not supplied. */
export interface PublishedImage extends Omit<Image, "file"> {
  /** The original's path from the site's root. */
  src?: string;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
  /** Beside the original. */
  versions?: Versions;
  /** `#rrggbb`, to stand in its place while it loads. */
  color?: string;
}

/** A video on a page; without `src` it was announced but not supplied. */
export interface PublishedVideo extends Omit<Video, "file"> {
  /** The files' paths from the site's root. */
  src?: string;
  poster?: string;
  /** WebVTT. */
  captions?: string;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
}

/** A cross-link after composing: with the path of its target, or plainly unresolved. */
export interface ResolvedCrossLink extends CrossLink {
  path?: string;
}

/** A block of text, and the name by which it can be linked to, which changes with its words. */
type PublishedPlainBlock = PlainBlock & { anchor: string };

/** One element of the body as a page shows it. */
export type PublishedBlock =
  | PublishedPlainBlock
  | ResolvedCrossLink
  | { kind: "image"; image: PublishedImage }
  | { kind: "video"; video: PublishedVideo };

/** An article with its place in the edition. */
export interface PublishedArticle extends Omit<Article, "source" | "slug" | "image" | "body"> {
  path: string;
  /** The path that it had first, where that is another one. */
  firstPath?: string;
  /** What it was called before. */
  formerHeadline?: string;
  /** The path of the picture that stands for it where its link is shared, where there is one. */
  card?: string;
  /** The first words of the copy, or its standfirst, for cards, search engines and messengers. */
  description: string;
  /** Reading time. */
  minutes: number;
  image?: PublishedImage;
  body: PublishedBlock[];
}
