import type { PublishedArticle, PublishedBlock } from "#model/published.ts";

/** A part of an article that is read aloud: its headline, its standfirst, or a block of its body. */
export interface SpokenPart {
  /** The index of the block in the body. */
  block?: number;
  text: string;
}

/** Turns an article into the parts that are read aloud. */
export function toSpokenParts({ headline, standfirst, body }: PublishedArticle): SpokenPart[] {
  const opening = [headline, standfirst].flatMap((text) => (text ? [{ text }] : []));
  const blocks = body.flatMap((block, index) => {
    const text = textOf(block);
    return text ? [{ block: index, text }] : [];
  });
  return [...opening, ...blocks];
}

function textOf(block: PublishedBlock): string | undefined {
  switch (block.kind) {
    case "paragraph":
    case "subheading":
      return block.text;
    case "list":
      return block.items.join("\n");
    case "quote":
      return [...block.paragraphs, block.source ?? ""].join("\n").trim();
    // A table makes no sense when it is read aloud.
    case "preformatted":
    case "image":
    case "video":
    case "cross-link":
      return undefined;
    default:
      return block satisfies never;
  }
}
