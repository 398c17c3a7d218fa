import type { Article } from "#model/article.ts";
import type { Media } from "#model/medium.ts";

/** An article and its media files. */
export interface Submission {
  article: Article;
  media: Media;
}
