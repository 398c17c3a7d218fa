import { plainVersion } from "#model/paths.ts";
import type { PublishedArticle, PublishedImage } from "#model/published.ts";

/** What a messenger shows beside a link: a path, pixels and a description. */
export interface MessengerPicture {
  path: string;
  width: number;
  height: number;
  alt?: string | undefined;
}

// Messengers do not show vector pictures.
const raster = /\.(?:png|jpe?g|webp|gif)$/iu;

/** Turns an article into the picture that messengers show of it: its card, or its own where it has none; undefined where they can show neither. */
export function messengerPicture({
  card,
  headline,
  image,
}: PublishedArticle): MessengerPicture | undefined {
  if (card) return { path: card, width: 1200, height: 630, alt: headline };
  return image && largeVersion(image);
}

function largeVersion({ src = "", versions, width = 0, height = 0, alt }: PublishedImage) {
  if (!versions) return raster.test(src) ? { path: src, width, height, alt } : undefined;
  const version = plainVersion(src, versions);
  return { ...version, height: Math.round((height * version.width) / width), alt };
}
