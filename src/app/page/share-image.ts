import { plainVersion } from "#model/paths.ts";
import type { PublishedArticle, PublishedImage } from "#model/published.ts";

/** The picture that messengers show with a link. Sizes are in pixels. */
export interface ShareImage {
  path: string;
  width: number;
  height: number;
  alt?: string | undefined;
}

// Messengers do not show SVG.
const raster = /\.(?:png|jpe?g|webp|gif)$/iu;

/** Finds the picture that messengers show for an article: its share card, else its own picture; undefined where they can show neither. */
export function shareImage({ card, headline, image }: PublishedArticle): ShareImage | undefined {
  if (card) return { path: card, width: 1200, height: 630, alt: headline };
  return image && largeVersion(image);
}

function largeVersion({ src = "", versions, width = 0, height = 0, alt }: PublishedImage) {
  if (!versions) return raster.test(src) ? { path: src, width, height, alt } : undefined;
  const version = plainVersion(src, versions);
  return { ...version, height: Math.round((height * version.width) / width), alt };
}
