import { generateOpml } from "feedsmith";
import type { Arrangement, Entry } from "#edition/arrange.ts";
import { monthOfPath } from "#model/path-parts.ts";
import { pagePaths, paths, toUrl } from "#model/paths.ts";
import type { Card } from "#model/page.ts";
import type { Masthead } from "#model/site.ts";
import { mostPlaces, newsSitemap, type Place, sitemap, sitemapIndex } from "./sitemaps.ts";

/** The files of a site by which programs find the rest: sitemaps, the list of feeds, what robots may read, and what a home screen shows. */
export const discoveryPaths = {
  robots: "/robots.txt",
  manifest: "/manifest.webmanifest",
  opml: "/feeds.opml",
  index: "/sitemap.xml",
  news: "/sitemaps/news.xml",
  pages: "/sitemaps/pages.xml",
  month: paths.monthMap,
} as const;

const newsHours = 48;
const mostNews = 1000;

/** Turns an arrangement into the files that change with every edition; those of a month's articles are apart. */
export function* discoveryFiles(
  site: Masthead,
  { articles, topics }: Arrangement,
  { card }: { card: (path: string) => Card },
): Generator<[path: string, text: string]> {
  yield [discoveryPaths.robots, robots(site)];
  yield [discoveryPaths.manifest, manifest(site)];
  yield [discoveryPaths.opml, opml(site, topics)];
  const fresh = newest(articles).map((path) => card(path));
  yield [discoveryPaths.news, newsSitemap(site, fresh)];
  const lists = [
    { path: paths.home, changed: articles.at(-1)?.datePublished },
    { path: paths.topics },
    ...Array.from(topics, ([slug, { articles: own }]) => ({
      path: pagePaths.topic(slug),
      changed: own.at(-1)?.datePublished,
    })),
  ];
  yield [discoveryPaths.pages, sitemap(site, lists.slice(0, mostPlaces))];
  const months = byMonth(articles);
  const parts = Array.from(months, ([month, own]) => ({
    path: discoveryPaths.month(month),
    changed: latestOf(own),
  }));
  const pages = { path: discoveryPaths.pages, changed: articles.at(-1)?.datePublished };
  yield [discoveryPaths.index, sitemapIndex(site, [pages, ...parts])];
}

/** Groups articles by the month in their addresses: `2020-01`, or `2020-01-2` for what one file cannot hold. */
export function byMonth(articles: readonly Entry[]): Map<string, Entry[]> {
  const months = new Map<string, Entry[]>();
  for (const article of articles) {
    const month = monthOfPath(article.path) ?? "";
    let [name, part] = [month, 1];
    while ((months.get(name)?.length ?? 0) >= mostPlaces) name = `${month}-${(part += 1)}`;
    const own = months.get(name);
    if (own) own.push(article);
    else months.set(name, [article]);
  }
  return new Map([...months].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lists the paths of all sitemaps that an edition has. */
export function sitemapPaths(articles: readonly Entry[]): string[] {
  const months = [...byMonth(articles).keys()].map(discoveryPaths.month);
  return [discoveryPaths.news, discoveryPaths.pages, ...months];
}

/** Turns a month's articles into their sitemap. */
export function monthSitemap(site: Masthead, articles: readonly Entry[]): string {
  return sitemap(site, articles.map(toPlace));
}

function toPlace({ path, datePublished, dateModified }: Entry): Place {
  return { path, changed: dateModified ?? datePublished };
}

// They are in order of their publication, so only the last of them and those with a correction come into question.
function latestOf(articles: readonly Entry[]): string {
  const changes = articles.flatMap(({ dateModified }) => dateModified ?? []);
  return [articles.at(-1)!.datePublished, ...changes].reduce((a, b) =>
    Date.parse(a) < Date.parse(b) ? b : a,
  );
}

// Counted from the newest article: the clock would make another file of the same content.
function newest(articles: readonly Entry[]): string[] {
  const last = articles.at(-1);
  if (!last) return [];
  const since = Date.parse(last.datePublished) - newsHours * 3_600_000;
  const fresh = articles.slice(-mostNews).filter((one) => Date.parse(one.datePublished) >= since);
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

function opml(site: Masthead, topics: Arrangement["topics"]): string {
  const outline = (text: string, path: string) => ({
    text,
    title: text,
    type: "rss",
    xmlUrl: toUrl(site, `${path}feed.xml`),
    htmlUrl: toUrl(site, path),
  });
  return generateOpml(
    {
      head: { title: site.name },
      body: {
        outlines: [
          outline(site.name, paths.home),
          ...Array.from(topics, ([slug, { name }]) => outline(name, pagePaths.topic(slug))),
        ],
      },
    },
    { strict: true },
  );
}
