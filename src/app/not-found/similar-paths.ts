import { slugOfPath } from "#model/path-parts.ts";

const minSimilarity = 0.45;
const maxPages = 5;

/** Finds the few pages whose slugs are most similar to that of a path, the best first. */
export function mostSimilar<Page extends { path: string }>(
  path: string,
  pages: readonly Page[],
): Page[] {
  const slug = slugOf(path);
  return pages
    .map((page) => ({ page, score: similarity(slug, slugOf(page.path)) }))
    .filter(({ score }) => score >= minSimilarity)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, maxPages)
    .map(({ page }) => page);
}

function slugOf(path: string): string {
  return slugOfPath(path) ?? path.split("/").findLast(Boolean) ?? "";
}

/** Measures how similar two slugs are, from 0 to 1, by the pairs of letters that they share (Dice's coefficient). */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const total = a.length + b.length - 2;
  return total > 0 ? (2 * shared) / total : 0;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
