import type { PublishedArticle, PublishedBlock } from "#model/published.ts";

/** Reduces a headline to what must agree for a cross-link to name it: its letters and digits, in lower case. */
export function headlineKey(headline: string): string {
  return headline
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

/** Gives each cross-link the path of the article whose headline it names, or leaves it unresolved. */
export function resolveCrossLinks(
  article: PublishedArticle,
  pathByHeadline: ReadonlyMap<string, string>,
): PublishedArticle {
  if (!article.body.some(({ kind }) => kind === "cross-link")) return article;
  const resolve = (block: PublishedBlock): PublishedBlock => {
    if (block.kind !== "cross-link") return block;
    const path = find(block.headline, pathByHeadline);
    return path && path !== article.path ? { ...block, path } : block;
  };
  return { ...article, body: article.body.map(resolve) };
}

function find(headline: string, pathByHeadline: ReadonlyMap<string, string>): string | undefined {
  const whole = pathByHeadline.get(headlineKey(headline));
  if (whole) return whole;
  // The target may be named with its own kicker: `READ | WATCH | ...`.
  const bar = headline.indexOf(" | ");
  return bar < 0 ? undefined : find(headline.slice(bar + 3), pathByHeadline);
}
