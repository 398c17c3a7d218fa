import type { PublishedArticle, PublishedBlock } from "#model/published.ts";
import type { Spoken } from "./speech.ts";

/** Turns an article into what is read aloud: its headline, its standfirst and its copy, without the furniture. */
export function spokenOf({ headline, standfirst, body }: PublishedArticle): Spoken[] {
  const opening = [headline, standfirst].flatMap((text) => (text ? [{ text }] : []));
  const copy = body.flatMap((block, index) => {
    const text = textOf(block);
    return text ? [{ block: index, text }] : [];
  });
  return [...opening, ...copy];
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
    // Columns of figures, read aloud, say nothing.
    case "preformatted":
    case "image":
    case "video":
    case "cross-link":
      return undefined;
    default:
      return block satisfies never;
  }
}
