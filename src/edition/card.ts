import type { Card } from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";

/** Turns an article into its card. */
export function toCard(article: PublishedArticle): Card {
  const { path, kicker, headline, description, datePublished, minutes, topics, language, image } =
    article;
  const videos = article.body.flatMap((block) => (block.kind === "video" ? [block.video] : []));
  return {
    path,
    ...(kicker && { kicker }),
    headline,
    description,
    datePublished,
    minutes,
    topics,
    language,
    ...(image?.src && { image }),
    hasVideo: videos.length > 0,
    ...(videos.some(({ src }) => src !== undefined) && { videoSupplied: true }),
  };
}
