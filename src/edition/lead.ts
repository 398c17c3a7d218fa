import { dayOf } from "#model/dates.ts";
import type { PublishedArticle, PublishedImage } from "#model/published.ts";
import type { Arrangement, Entry } from "./arrange.ts";

const enoughWords = 200;
// Pixels: a smaller picture cannot be the largest of a page.
const enoughWidth = 600;

const chosen = 4;
const worthReading = 2;
const worthSeeing = 1;

/** Tells how well an article leads a front: best if its header says so, then by its text, then by its picture. */
export function prominenceOf({ lead, wordCount, image }: PublishedArticle): number {
  if (lead) return chosen;
  return (wordCount >= enoughWords ? worthReading : 0) + (isLarge(image) ? worthSeeing : 0);
}

function isLarge({ src, width = 0 }: PublishedImage = {}): boolean {
  return src !== undefined && (width >= enoughWidth || src.endsWith(".svg"));
}

/** Finds the lead of a front with some articles, newest first: the one that the settings pin, else one that its header chooses, else the best of the newest day. */
export function leadOf(
  { site, articles }: Pick<Arrangement, "site" | "articles">,
  front: readonly Entry[],
): Entry | undefined {
  const pinned = site.lead && articles.findLast(({ path }) => path === site.lead);
  if (pinned) return pinned;
  const marked = front.find(({ prominence }) => prominence === chosen);
  if (marked) return marked;
  const day = dayOf(front[0]?.datePublished ?? "");
  const best = mostProminent(front.filter(({ datePublished }) => dayOf(datePublished) === day));
  // A day of briefs alone does not hide what is worth reading.
  return rank(best) < worthReading ? mostProminent(front) : best;
}

// The newest of them.
function mostProminent(entries: readonly Entry[]): Entry | undefined {
  const top = Math.max(...entries.map(rank));
  return entries.find((entry) => rank(entry) === top);
}

function rank(entry: Entry | undefined): number {
  return entry?.prominence ?? 0;
}
