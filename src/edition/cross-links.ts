import type { PublishedArticle, PublishedBlock } from "#model/published.ts";

/** Reduces a headline to its letters and digits, in lower case. A cross-link and its target must agree in these. */
export function headlineKey(headline: string): string {
  return headline
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

/** Lists the keys of all headlines that an article's cross-links may mean, with and without kickers. */
export function linkKeys({ body }: Pick<PublishedArticle, "body">): string[] {
  return body.flatMap((block) =>
    block.kind === "cross-link" ? readingsOf(block.headline).map(headlineKey) : [],
  );
}

/** Adds to each cross-link the path of the article with its headline, if there is one. */
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

// No headline has more kickers.
const maxKickers = 4;

// The headline may come with its own kickers: `READ | WATCH | ...`.
function readingsOf(headline: string): string[] {
  const readings = [headline];
  let bar = headline.indexOf(" | ");
  while (bar >= 0 && readings.length <= maxKickers) {
    readings.push(headline.slice(bar + 3));
    bar = headline.indexOf(" | ", bar + 3);
  }
  return readings;
}
