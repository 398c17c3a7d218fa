import { generateOpml } from "feedsmith";
import type { Arrangement, Entry } from "#edition/arrange.ts";
import { pagePaths, paths, toUrl } from "#model/paths.ts";
import type { Card } from "#model/page.ts";
import type { Masthead } from "#model/site.ts";
import { discoveryPaths } from "./discovery-paths.ts";
import { cleanTexts } from "./escape-xml.ts";
import { groupByMonth, latestChangeIn, periodEntry, periodsWithPage } from "./month-sitemaps.ts";
import { openSearch } from "./open-search.ts";
import { maxSitemapEntries, newsSitemap, sitemap, sitemapIndex } from "./sitemaps.ts";

const newsHours = 48;
const maxNews = 1000;

/** Makes the files by which programs find the rest of a site, but for the sitemaps of months. */
export function* discoveryFiles(
  site: Masthead,
  edition: Arrangement,
  { card }: { card: (path: string) => Card },
): Generator<[path: string, text: string]> {
  const { articles, topics, names } = edition;
  yield [discoveryPaths.robots, robots(site)];
  yield [discoveryPaths.manifest, manifest(site)];
  yield [discoveryPaths.openSearch, openSearch(site)];
  yield [
    discoveryPaths.opml,
    opml(
      site,
      Array.from(topics, ([slug, { name }]) => [names.latest(name), pagePaths.topic(slug)]),
    ),
  ];
  const fresh = newestPaths(articles).map((path) => card(path));
  yield [discoveryPaths.news, newsSitemap(site, fresh)];
  const lists = [
    { path: paths.home, changed: articles.at(-1)?.datePublished },
    { path: paths.topics },
    { path: paths.archive, changed: articles.at(-1)?.datePublished },
    ...periodsWithPage(edition)
      .filter((period) => period.length === "2020".length)
      .map((year) => periodEntry(year, edition)),
    ...Array.from(topics, ([slug, { articles: own }]) => ({
      path: pagePaths.topic(slug),
      changed: own.at(-1)?.datePublished,
    })),
  ];
  yield [discoveryPaths.pages, sitemap(site, lists.slice(0, maxSitemapEntries))];
  const parts = Array.from(groupByMonth(edition), ([month, own]) => ({
    path: discoveryPaths.month(month),
    changed: latestChangeIn(own, edition),
  }));
  const pages = { path: discoveryPaths.pages, changed: articles.at(-1)?.datePublished };
  yield [discoveryPaths.index, sitemapIndex(site, [pages, ...parts])];
}

// Counted from the newest article, not from the clock, so that the same content gives the same file.
function newestPaths(articles: readonly Entry[]): string[] {
  const last = articles.at(-1);
  if (!last) return [];
  const since = Date.parse(last.datePublished) - newsHours * 3_600_000;
  const fresh = articles.slice(-maxNews).filter((one) => Date.parse(one.datePublished) >= since);
  return fresh.map(({ path }) => path).toReversed();
}

function robots(site: Masthead): string {
  const maps = [discoveryPaths.index, discoveryPaths.news].map(
    (path) => `Sitemap: ${toUrl(site, path)}`,
  );
  return ["User-agent: *", "Allow: /", "", ...maps, ""].join("\n");
}

function manifest(site: Masthead): string {
  const start = toUrl(site, paths.home);
  const icon = (name: string, sizes: string, type: string) => ({
    src: toUrl(site, `/${name}`),
    sizes,
    type,
  });
  return `${JSON.stringify({
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: start,
    scope: start,
    display: "minimal-ui",
    background_color: "#fbf8f1",
    theme_color: "#fbf8f1",
    icons: [
      icon("icon.svg", "any", "image/svg+xml"),
      icon("icon-192.png", "192x192", "image/png"),
      icon("icon-512.png", "512x512", "image/png"),
    ],
  })}\n`;
}

function opml(site: Masthead, topics: readonly [name: string, path: string][]): string {
  const outline = (text: string, path: string) => ({
    text,
    title: text,
    type: "rss",
    xmlUrl: toUrl(site, `${path}feed.xml`),
    htmlUrl: toUrl(site, path),
  });
  return generateOpml(
    cleanTexts({
      head: { title: site.name },
      body: {
        outlines: [
          outline(site.name, paths.home),
          ...topics.map(([name, path]) => outline(name, path)),
        ],
      },
    }),
    { strict: true },
  );
}
