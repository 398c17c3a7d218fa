// What follows belongs to whoever passed the address on; none of these stands in a path.
const query = /[?&#]/u;
// A path ends in a letter, a digit or a mark of these.
const remainder = /(?:\/(?:amp|index\.(?:html?|php|txt|json))|=20|%[\da-f]?|[^\p{L}\p{N}\p{M}])$/iu;
const longestRemainder = "/index.html".length;

/** Turns the path of an address that leads nowhere into what was probably meant: without the query and the marks that a sentence or a program left at its end, in small letters, with single slashes. */
export function mendPath(path: string): string {
  const [asked = ""] = decoded(path).split(query, 1);
  const mended = withoutRemains(asked)
    .replace(/\/{2,}/gu, "/")
    .toLowerCase();
  return `${mended}/`;
}

// From the end, one by one: a pattern for all of them would start over at each.
function withoutRemains(path: string): string {
  let end = path.length;
  for (;;) {
    const found = remainder.exec(path.slice(Math.max(0, end - longestRemainder), end));
    if (!found) return path.slice(0, end);
    end -= found[0].length;
  }
}

// As far as that goes: an address may have been cut within a letter.
function decoded(path: string): string {
  return path.replaceAll(/(?:%[\da-f]{2})+/giu, (run) => {
    const bytes = run.slice(1).split("%");
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  });
}

/** Tells how alike two slugs are, from 0 to 1: the pairs of letters that they share (Dice's coefficient). */
export function likeness(a: string, b: string): number {
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

const likely = 0.45;
const most = 5;

/** Turns a path and those of pages into the few that are most like it, the likeliest first, by their slugs. */
export function nearestPaths(path: string, others: readonly string[]): string[] {
  const slug = slugOf(path);
  return others
    .map((other) => ({ other, score: likeness(slug, slugOf(other)) }))
    .filter(({ score }) => score >= likely)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ other }) => other);
}

function slugOf(path: string): string {
  const [, ofArticle] = /^\/\d{4}\/\d\d\/\d\d\/([^/]+)/u.exec(path) ?? [];
  return ofArticle ?? path.split("/").findLast(Boolean) ?? "";
}
