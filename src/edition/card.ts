import type { Card } from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";
import { typographyFor } from "./typography.ts";

/** Turns an article into its card. */
export function toCard(article: PublishedArticle): Card {
  const { path, kicker, headline, description, datePublished, minutes, topics, language, image } =
    article;
  const typography = typographyFor(article.typography, ["kicker", "headline", "description"]);
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
    ...typography,
    ...(image?.src && { image }),
    hasVideo: videos.length > 0,
    ...(videos.some(({ src }) => src !== undefined) && { videoSupplied: true }),
  };
}
