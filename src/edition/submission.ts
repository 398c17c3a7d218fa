import type { Article } from "#model/article.ts";
import type { Media } from "#model/medium.ts";

/** An article and the files that were found beside it. */
export interface Submission {
  article: Article;
  media: Media;
}
