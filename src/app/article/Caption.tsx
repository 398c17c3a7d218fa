import type { PublishedImage } from "#model/published.ts";

/** What is said of a picture, and who took it. */
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
