import type { PublishedArticle, PublishedBlock } from "#model/published.ts";
import type { SearchFields } from "./term-vector.ts";

/** Turns an article into what is searched of it: all text that a reader sees, each part once. */
export function searchFields(article: PublishedArticle): SearchFields {
  const {
    headline,
    kicker,
    standfirst,
    topics,
    byline,
    image,
    credits,
    corrections = [],
  } = article;
  const [first = [], ...others] = article.body.map(textsOf);
  return {
    headline,
    topics,
    byline,
    lead: [kicker, standfirst, article.dateline, ...first].filter((text) => text !== undefined),
    body: [...others.flat(), ...captionsOf(image), ...credits, ...corrections],
  };
}

function textsOf(block: PublishedBlock): string[] {
  switch (block.kind) {
    case "paragraph":
    case "subheading":
      return [block.text];
    case "list":
      return block.items;
    case "quote":
      return [...block.paragraphs, ...(block.source ? [block.source] : [])];
    case "preformatted":
      return block.lines;
    case "image":
      return captionsOf(block.image);
    case "video":
      return block.video.caption ? [block.video.caption] : [];
    case "cross-link":
      return [];
  }
}

function captionsOf(image: { caption?: string; credit?: string } | undefined): string[] {
  return [image?.caption, image?.credit].filter((text) => text !== undefined);
}
