import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Arrangement } from "#edition/arrange.ts";
import { latestCount, toIndex, toMoved } from "#edition/pages.ts";
import type { Card } from "#model/page.ts";
import { monthOfPath } from "#model/path-parts.ts";
import { lookupPaths } from "#model/path-parts.ts";
import { basePath, pagePaths, paths } from "#model/paths.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import type { DirtyPages } from "#press/changes/dirty-pages.ts";
import { filesBelow } from "#press/files/list-files.ts";
import { discoveryPaths, sitemapFolder } from "#press/output-formats/discovery-paths.ts";
import { groupByMonth, monthSitemap, sitemapPaths } from "#press/output-formats/month-sitemaps.ts";
import { headersFile, redirectsFile, topicRedirects } from "#press/output-formats/host-files.ts";
import type { Renderer } from "#press/render/load-renderer.ts";
import type { PageContext } from "#press/render/page-context.ts";
import type { OutputFolder } from "#press/site-folder/output-folder.ts";
import type { NotedChange } from "./commit-site.ts";

/** Lists the paths of the files of the app: all of the bundle but the frame of pages. */
export function assetPaths({ client }: AppBundle): string[] {
  return filesBelow(client).filter((path) => path !== "/index.html");
}

/** Copies the files of the app. */
export function writeAssets(folder: OutputFolder, app: AppBundle): NotedChange[] {
  return assetPaths(app).map((path) => [
    path,
    folder.write(path, readFileSync(join(app.client, path))),
  ]);
}

const hostRules = { headers: "/_headers", redirects: "/_redirects" };

/** Lists the files of a site that belong to no page, by path. */
export function siteFilePaths(edition: Arrangement): string[] {
  const fixed = [pagePaths.notFound, paths.edition, lookupPaths.moved, ...Object.values(hostRules)];
  const found = Object.values(discoveryPaths).filter((path) => typeof path === "string");
  return [...fixed, ...found, ...sitemapPaths(edition)];
}

/** Writes the files that belong to no page. Of the sitemaps of months, only those of dirty pages are written. */
export async function writeSiteFiles(
  { folder, renderer, articles }: PageContext,
  edition: Arrangement,
  dirty: DirtyPages,
): Promise<NotedChange[]> {
  const changes: NotedChange[] = [];
  const source = { renderer, card: articles.card, dirty };
  for await (const [path, text] of siteFiles(edition, source))
    changes.push([path, folder.write(path, text)]);
  return changes;
}

interface Source {
  renderer: Renderer;
  /** Finds the card of an article by its path. */
  card: (path: string) => Card;
  dirty: DirtyPages;
}

/** Turns an edition into those files. */
export async function* siteFiles(
  edition: Arrangement,
  { renderer, card, dirty }: Source,
): AsyncGenerator<[path: string, text: string]> {
  const { site, template } = renderer;
  const { articles, retired } = edition;
  const rendered = await renderer.render(pagePaths.notFound);
  const newest = articles.slice(-latestCount).toReversed();
  const cards = newest.map(({ path }) => card(path));
  yield [pagePaths.notFound, template({ path: pagePaths.notFound, rendered })];
  yield [paths.edition, JSON.stringify(toIndex(articles.length, cards))];
  yield [hostRules.headers, headersFile(basePath(site))];
  yield [hostRules.redirects, redirectsFile(site, retired) + topicRedirects(site, edition)];
  yield [lookupPaths.moved, JSON.stringify(toMoved(retired))];
  // Loaded here, as feeds are.
  const { discoveryFiles } = await import("#press/output-formats/discovery.ts");
  yield* discoveryFiles(site, edition, { card });
  // If a file in their folder is damaged, the folder is among the dirty pages.
  const all = dirty === "all" || dirty.has(sitemapFolder);
  const months = all ? undefined : new Set(Array.from(dirty, monthOfPath));
  for (const [month, own] of groupByMonth(edition))
    if (!months || months.has(month.slice(0, 7)))
      yield [discoveryPaths.month(month), monthSitemap(site, own, edition)];
}
