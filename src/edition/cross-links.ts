import type { PublishedArticle, PublishedBlock } from "#model/published.ts";

/** Reduces a headline to what must agree for a cross-link to name it: its letters and digits, in lower case. */
export function headlineKey(headline: string): string {
  return headline
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

/** Lists, as keys, the headlines that an article's cross-links may name: with their kickers and without. */
export function linkKeys({ body }: Pick<PublishedArticle, "body">): string[] {
  return body.flatMap((block) =>
    block.kind === "cross-link" ? readingsOf(block.headline).map(headlineKey) : [],
  );
}

/** Gives each cross-link the path of the article whose headline it names, or leaves it unresolved. */
export function resolveCrossLinks(
  article: PublishedArticle,
  pathOfHeadline: (key: string) => string | undefined,
): PublishedArticle {
  if (!article.body.some(({ kind }) => kind === "cross-link")) return article;
  const resolve = (block: PublishedBlock): PublishedBlock => {
    if (block.kind !== "cross-link") return block;
    const path = find(block.headline, pathOfHeadline);
    return path && path !== article.path ? { ...block, path } : block;
  };
  return { ...article, body: article.body.map(resolve) };
}

function find(
  headline: string,
  pathOfHeadline: (key: string) => string | undefined,
): string | undefined {
  for (const reading of readingsOf(headline)) {
    const path = pathOfHeadline(headlineKey(reading));
    if (path) return path;
  }
  return undefined;
}

// A headline has so many kickers at most.
const mostKickers = 4;

// The target may be named with its own kickers: `READ | WATCH | ...`.
function readingsOf(headline: string): string[] {
  const readings = [headline];
  let bar = headline.indexOf(" | ");
  while (bar >= 0 && readings.length <= mostKickers) {
    readings.push(headline.slice(bar + 3));
    bar = headline.indexOf(" | ", bar + 3);
  }
  return readings;
}
