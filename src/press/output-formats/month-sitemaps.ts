import type { Entry } from "#edition/arrange.ts";
import { monthOfPath } from "#model/path-parts.ts";
import type { Masthead } from "#model/site.ts";
import { discoveryPaths } from "./discovery-paths.ts";
import { maxSitemapEntries, type SitemapEntry, sitemap } from "./sitemaps.ts";

/** Groups articles by the month in their addresses: `2020-01`, and `2020-01-2` for those that one sitemap cannot hold. */
export function groupByMonth(articles: readonly Entry[]): Map<string, Entry[]> {
  const months = new Map<string, Entry[]>();
  for (const article of articles) {
    const month = monthOfPath(article.path) ?? "";
    let [name, part] = [month, 1];
    while ((months.get(name)?.length ?? 0) >= maxSitemapEntries) name = `${month}-${(part += 1)}`;
    const own = months.get(name);
    if (own) own.push(article);
    else months.set(name, [article]);
  }
  return new Map([...months].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lists the paths of a site's sitemaps, but for the index. */
export function sitemapPaths(articles: readonly Entry[]): string[] {
  const months = [...groupByMonth(articles).keys()].map(discoveryPaths.month);
  return [discoveryPaths.news, discoveryPaths.pages, ...months];
}

/** Turns the articles of a month into a sitemap. */
export function monthSitemap(site: Masthead, articles: readonly Entry[]): string {
  return sitemap(site, articles.map(toSitemapEntry));
}

function toSitemapEntry({ path, datePublished, dateModified }: Entry): SitemapEntry {
  return { path, changed: dateModified ?? datePublished };
}

/** When the articles of a month last changed, in ISO 8601. */
export function latestChange(articles: readonly Entry[]): string | undefined {
  // They are in the order of publication.
  const newest = articles.slice(-1).map(({ datePublished }) => datePublished);
  const modified = articles.flatMap(({ dateModified }) => dateModified ?? []);
  return [...newest, ...modified].toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
