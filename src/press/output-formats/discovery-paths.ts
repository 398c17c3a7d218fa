import { lookupPaths } from "#model/path-parts.ts";

export const sitemapFolder = "/sitemaps/";

/** The paths of the files by which programs find the rest of a site: sitemaps, the list of feeds, what robots may read, what a home screen shows, and how to search. */
export const discoveryPaths = {
  robots: "/robots.txt",
  manifest: "/manifest.webmanifest",
  openSearch: "/opensearch.xml",
  opml: "/feeds.opml",
  index: "/sitemap.xml",
  news: "/sitemaps/news.xml",
  pages: "/sitemaps/pages.xml",
  month: lookupPaths.monthMap,
} as const;
