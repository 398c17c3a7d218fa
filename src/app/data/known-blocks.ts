import type { Page } from "#model/page.ts";
import type { PublishedBlock } from "#model/published.ts";

const known: Record<PublishedBlock["kind"], true> = {
  paragraph: true,
  subheading: true,
  list: true,
  quote: true,
  preformatted: true,
  image: true,
  video: true,
  "cross-link": true,
};

/** Takes out of a twin the blocks of kinds that came after this version of the app (docs/json.md). */
export function withKnownBlocks(page: Page): Page {
  if (page.kind !== "article") return page;
  const body = page.article.body.filter(({ kind }) => Object.hasOwn(known, kind));
  return { ...page, article: { ...page.article, body } };
}
