import type { PublishedImage } from "#model/published.ts";
import { typeset } from "#model/typeset.ts";

/** The caption and credit of a picture; nothing where it has neither. */
export function Caption({
  image,
}: {
  image: Pick<PublishedImage, "caption" | "credit" | "typography">;
}) {
  const { caption, credit } = typeset(image);
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption}
      {credit && <span> ({credit})</span>}
    </figcaption>
  );
}
