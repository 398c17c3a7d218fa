import type { Arrangement } from "#edition/arrange.ts";
import { latestCount, toIndex, toMoved } from "#edition/pages.ts";
import { monthOfPath } from "#model/path-parts.ts";
import { basePath, pagePaths, paths } from "#model/paths.ts";
import type { Card } from "#model/page.ts";
import {
  byMonth,
  discoveryFiles,
  discoveryPaths,
  monthSitemap,
  sitemapPaths,
} from "#press/output-formats/discovery.ts";
import { headersFile, redirectsFile, topicRedirects } from "#press/output-formats/host-files.ts";
import type { Renderer } from "#press/render/load-renderer.ts";

const hostRules = { headers: "/_headers", redirects: "/_redirects" };

/** Lists the files of a site that belong to no page, by path. */
export function siteFilePaths({ articles }: Arrangement): string[] {
  const fixed = [pagePaths.notFound, paths.edition, paths.moved, ...Object.values(hostRules)];
  const found = Object.values(discoveryPaths).filter((path) => typeof path === "string");
  return [...fixed, ...found, ...sitemapPaths(articles)];
}

interface Source {
  renderer: Renderer;
  /** Finds the card of an article by its path. */
  card: (path: string) => Card;
  /** The paths at which a page changes; absent where all of them do. */
  dirty: ReadonlySet<string> | undefined;
}

/** Turns an arrangement into those files; of the sitemaps of months only into those of the articles that change. */
export async function* siteFiles(
  now: Arrangement,
  { renderer, card, dirty }: Source,
): AsyncGenerator<[path: string, text: string]> {
  const { site, template } = renderer;
  const rendered = await renderer.render(pagePaths.notFound);
  const newest = now.articles.slice(-latestCount).toReversed();
  const cards = newest.map(({ path }) => card(path));
  yield [pagePaths.notFound, template({ path: pagePaths.notFound, rendered })];
  yield [paths.edition, JSON.stringify(toIndex(now.articles.length, cards))];
  yield [hostRules.headers, headersFile(basePath(site))];
  yield [hostRules.redirects, redirectsFile(site, now.retired) + topicRedirects(site, now)];
  yield [paths.moved, JSON.stringify(toMoved(now.retired))];
  yield* discoveryFiles(site, now, { card });
  const touched = dirty && new Set(Array.from(dirty, monthOfPath));
  for (const [month, own] of byMonth(now.articles))
    if (!touched || touched.has(month.slice(0, 7)))
      yield [discoveryPaths.month(month), monthSitemap(site, own)];
}
