import type { Arrangement, Entry } from "#edition/arrange.ts";
import { takenPaths } from "#edition/date-recipes.ts";
import { monthOfPath } from "#model/path-parts.ts";
import { paths } from "#model/paths.ts";
import type { Masthead } from "#model/site.ts";
import { discoveryPaths } from "./discovery-paths.ts";
import { maxSitemapEntries, type SitemapEntry, sitemap } from "./sitemaps.ts";

type Dated = Pick<Arrangement, "articles" | "dates" | "retired">;

/** What stands in the sitemap of a month. */
interface MonthPages {
  /** The month itself and its days, as far as they have pages. */
  periods: string[];
  /** Those with the month in their addresses. */
  articles: Entry[];
}

/** Groups the pages of an edition by month: `2020-01`, and `2020-01-2` for those that one sitemap cannot hold. */
export function groupByMonth(edition: Dated): Map<string, MonthPages> {
  const months = new Map<string, MonthPages>();
  const pagesOf = (name: string) => {
    const known = months.get(name) ?? { periods: [], articles: [] };
    months.set(name, known);
    return known;
  };
  for (const period of periodsWithPage(edition))
    if (period.length >= "2020-01".length) pagesOf(period.slice(0, 7)).periods.push(period);
  for (const article of edition.articles) {
    const month = monthOfPath(article.path) ?? "";
    let [name, part] = [month, 1];
    while (isFull(months.get(name))) name = `${month}-${(part += 1)}`;
    pagesOf(name).articles.push(article);
  }
  return new Map([...months].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lists the days, months and years that have a page, the years first. */
export function periodsWithPage(edition: Pick<Dated, "dates" | "retired">): string[] {
  const taken = takenPaths(edition);
  return edition.dates.all().filter((period) => !taken.has(paths.period(period)));
}

function isFull(pages: MonthPages | undefined): boolean {
  return pages !== undefined && pages.periods.length + pages.articles.length >= maxSitemapEntries;
}

/** Lists the paths of a site's sitemaps, but for the index. */
export function sitemapPaths(edition: Dated): string[] {
  const months = [...groupByMonth(edition).keys()].map(discoveryPaths.month);
  return [discoveryPaths.news, discoveryPaths.pages, ...months];
}

/** Turns the pages of a month into a sitemap. */
export function monthSitemap(
  site: Masthead,
  { periods, articles }: MonthPages,
  edition: Dated,
): string {
  const ofPeriods = periods.map((period) => periodEntry(period, edition));
  return sitemap(site, [...ofPeriods, ...articles.map(toSitemapEntry)]);
}

/** The page of a day, month or year in a sitemap. */
export function periodEntry(period: string, { dates }: Pick<Dated, "dates">): SitemapEntry {
  return { path: paths.period(period), changed: latestChange(dates.articlesOf(period)) };
}

function toSitemapEntry({ path, datePublished, dateModified }: Entry): SitemapEntry {
  return { path, changed: dateModified ?? datePublished };
}

/** When one of the pages of a month last changed, in ISO 8601. */
export function latestChangeIn({ periods, articles }: MonthPages, edition: Dated) {
  return latest([
    latestChange(articles),
    ...periods.map((period) => periodEntry(period, edition).changed),
  ]);
}

function latestChange(articles: readonly Entry[]): string | undefined {
  // They are in the order of publication.
  return latest([
    articles.at(-1)?.datePublished,
    ...articles.map(({ dateModified }) => dateModified),
  ]);
}

function latest(instants: readonly (string | undefined)[]): string | undefined {
  return instants
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
