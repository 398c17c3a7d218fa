import type { PublishedImage } from "#model/published.ts";

/** The caption and credit of a picture; nothing where it has neither. */
export function Caption({ image }: { image: Pick<PublishedImage, "caption" | "credit"> }) {
  const { caption, credit } = image;
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption}
      {credit && <span> ({credit})</span>}
    </figcaption>
  );
}
