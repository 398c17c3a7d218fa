import type { Article } from "#model/article.ts";
import { dayOf } from "#model/dates.ts";
import { headlineKey } from "./cross-links.ts";
import { SignatureIndex } from "./signature-index.ts";
import { signatureOf } from "./signature.ts";

/** Two articles with the same text, or nearly. */
export interface NearDuplicate {
  /** The source of the later one, in the order given. */
  source: string;
  /** The source of the earlier one. */
  of: string;
  because: "headline and day" | "text";
}

/** What near-duplicates are found by. */
export interface ArticleSignature {
  source: string;
  day: string;
  /** As a key (`headlineKey`). */
  headline: string;
  signature: Uint8Array;
}

/** Finds articles with the same headline and day as an earlier one, or with most of its words. Takes time in proportion to their number. */
export function findNearDuplicates(articles: Iterable<Article>): NearDuplicate[] {
  return findSimilarSignatures(
    Array.from(articles, (article) => ({
      source: article.source,
      day: dayOf(article.datePublished),
      headline: headlineKey(article.headline),
      signature: signatureOf(article),
    })),
  );
}

/** The same for articles whose signatures are known. */
export function findSimilarSignatures(articles: Iterable<ArticleSignature>): NearDuplicate[] {
  const byHeadline = new Map<string, string>();
  const found: NearDuplicate[] = [];
  const index = new SignatureIndex();
  for (const { source, day, headline, signature } of articles) {
    const key = `${day} ${headline}`;
    const namesake = byHeadline.get(key);
    if (namesake !== undefined) found.push({ source, of: namesake, because: "headline and day" });
    else {
      byHeadline.set(key, source);
      if (signature.length > 0) index.add(source, signature);
    }
  }
  for (const [source, of] of index.findSimilar()) found.push({ source, of, because: "text" });
  return found;
}
