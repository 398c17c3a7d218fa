import type { Article } from "#model/article.ts";
import { dayOf } from "#model/dates.ts";
import { paths, slugify } from "#model/paths.ts";

/** Gives each article its path, by source; where two would share one, the later in order takes `-2`, `-3`. */
export function assignPaths(articles: readonly Article[]): Map<string, string> {
  const taken = new Set<string>();
  const bySource = new Map<string, string>();
  for (const { datePublished, headline, slug, source } of articles) {
    const path = freePath(dayOf(datePublished), slugify(slug ?? headline), taken);
    taken.add(path);
    bySource.set(source, path);
  }
  return bySource;
}

/** Finds the first path for a day and a slug that is not taken. */
export function freePath(day: string, wanted: string, taken: ReadonlySet<string>): string {
  let path = paths.article(day, wanted);
  for (let n = 2; taken.has(path); n += 1) path = paths.article(day, `${wanted}-${n}`);
  return path;
}
