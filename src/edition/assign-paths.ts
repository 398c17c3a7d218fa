import type { Article } from "#model/article.ts";
import { dayOf } from "#model/dates.ts";
import { paths, slugify } from "#model/paths.ts";

/** Gives each article its path, by source; where two would share one, the later in order takes `-2`, `-3`. */
export function assignPaths(articles: readonly Article[]): Map<string, string> {
  const taken = new Set<string>();
  const bySource = new Map<string, string>();
  for (const article of articles) {
    const path = freePath(article, taken);
    taken.add(path);
    bySource.set(article.source, path);
  }
  return bySource;
}

function freePath({ datePublished, headline, slug }: Article, taken: Set<string>): string {
  const wanted = slugify(slug ?? headline);
  const day = dayOf(datePublished);
  let path = paths.article(day, wanted);
  for (let n = 2; taken.has(path); n += 1) path = paths.article(day, `${wanted}-${n}`);
  return path;
}
