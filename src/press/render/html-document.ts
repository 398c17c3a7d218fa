import { TopicBook } from "#edition/topic-book.ts";
import { mastheadName } from "#edition/name-topics.ts";
import { directionOf } from "#model/language.ts";
import type { Page } from "#model/page.ts";
import { paths, toHref, toUrl, twinPath } from "#model/paths.ts";
import type { Masthead, Site } from "#model/site.ts";
import { capitalize, topicTitle } from "#model/topic-title.ts";
import { hasFeeds } from "./page-files.ts";
import { contentSecurityPolicy } from "#press/output-formats/security-headers.ts";
import { discoveryPaths } from "#press/output-formats/discovery-paths.ts";
import { breadcrumbs, jsonLd } from "#press/output-formats/json-ld.ts";
import { feedNames } from "#press/output-formats/feed-names.ts";

/** A page, and what the app made of it. */
export interface RenderedPage {
  path: string;
  /** Absent on the page that says that there is no such page. */
  page?: Page;
  rendered: { head: string; body: string };
}

/** Turns a built index.html into a function that turns a rendered page into its whole HTML. `textFont` is the address of the font of headlines and paragraphs. */
export function createTemplate(
  index: string,
  site: Site,
  textFont: string,
): (page: RenderedPage) => string {
  const masthead = mastheadOf(site);
  const [start, middle, end] = cutAt(
    withMasthead(index, masthead),
    "<!--head-->",
    '<div id="root"></div>',
  );
  const opening = start
    .replace(/<html[^>]*>/u, `<html lang="${site.language}" dir="${directionOf(site.language)}">`)
    .replace(/<meta charset[^>]*>/iu, (charset) => charset + policyTag);
  const fontTag = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${escapeAttribute(textFont)}">`;
  return ({ path, page, rendered }) =>
    [
      opening,
      fontTag,
      rendered.head,
      page ? forPrograms(masthead, path, page) : "",
      middle,
      rootOf(masthead, path, page),
      rendered.body,
      "</div>",
      end,
    ].join("");
}

/** The part of a site that the app is given in every page. */
export function mastheadOf(site: Site): Masthead {
  const { name, description, url, language, topics } = site;
  const named = topics
    .map((topic): [string, string] => [topic, mastheadName(topic, site)])
    .filter(([topic, shown]) => shown !== capitalize(topic));
  return {
    name,
    description,
    url,
    language,
    topics,
    ...new TopicBook(topics).pathsOf(topics),
    ...(named.length > 0 && { topicNames: Object.fromEntries(named) }),
  };
}

/** Puts the masthead into an index.html, as data that no script policy forbids. */
export function withMasthead(index: string, masthead: Masthead): string {
  return index.replace("<!--masthead-->", () => escapeJson(masthead));
}

const policyTag = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;

function forPrograms(masthead: Masthead, path: string, page: Page): string {
  if (page.kind === "withdrawn") return manifestLink(masthead) + feedLinks(masthead, path, page);
  if (page.kind === "moved")
    return (
      refreshTo(masthead, page.to) +
      forPrograms(masthead, page.to, { ...page, kind: "article", neighbours: [] })
    );
  return [
    page.kind === "search" ? noIndex : robots,
    manifestLink(masthead),
    ...(page.kind === "home" || page.kind === "search" ? [searchLink(masthead)] : []),
    feedLinks(masthead, path, page),
    structuredData(masthead, path, page),
  ].join("");
}

function refreshTo(masthead: Masthead, path: string): string {
  return `<meta http-equiv="refresh" content="0; url=${escapeAttribute(toHref(masthead, path))}">`;
}

const robots = '<meta name="robots" content="max-image-preview:large">';

// What search engines would find there depends on the reader.
const noIndex = '<meta name="robots" content="noindex">';

function searchLink(masthead: Masthead): string {
  const href = escapeAttribute(toHref(masthead, discoveryPaths.openSearch));
  return `<link rel="search" type="application/opensearchdescription+xml" title="${escapeAttribute(masthead.name)}" href="${href}" data-page>`;
}

function manifestLink(masthead: Masthead): string {
  return `<link rel="manifest" href="${escapeAttribute(toHref(masthead, discoveryPaths.manifest))}">`;
}

// The paper's feeds on every page, and a topic's own on its page, until the reader leaves it.
function feedLinks(masthead: Masthead, path: string, page: Page): string {
  const paper = linksTo(masthead, { list: paths.home, title: masthead.name, mark: "" });
  if (page.kind !== "topic" || !hasFeeds(page)) return paper;
  const topic = topicTitle(page.topic, page.topicNames);
  const title = `${topic} | ${masthead.name}`;
  return paper + linksTo(masthead, { list: path, title, mark: " data-page" });
}

function linksTo(
  masthead: Masthead,
  { list, title, mark }: Record<"list" | "title" | "mark", string>,
) {
  const links = Object.entries(feedNames).map(([name, type]) => {
    const href = escapeAttribute(toUrl(masthead, list + name));
    return `<link rel="alternate" type="${type}" title="${escapeAttribute(title)}" href="${href}"${mark}>`;
  });
  return links.join("");
}

function structuredData(masthead: Masthead, path: string, page: Page): string {
  const trail = breadcrumbs(masthead, page);
  return [jsonLd(masthead, path, page), ...(trail ? [trail] : [])]
    .map((data) => `<script type="application/ld+json">${escapeJson(data)}</script>`)
    .join("");
}

function rootOf(masthead: Masthead, path: string, page: Page | undefined): string {
  const root = `<div id="root" data-path="${escapeAttribute(path)}"`;
  if (page?.kind === "moved")
    return `${root} data-to="${escapeAttribute(toHref(masthead, page.to))}">`;
  // Asked for with the app, after the first paint.
  const twin = page ? ` data-twin="${escapeAttribute(toHref(masthead, twinPath(path)))}"` : "";
  return `${root}${twin}>`;
}

function cutAt(text: string, first: string, second: string): [string, string, string] {
  const [start, rest] = cutAtOne(text, first);
  return [start, ...cutAtOne(rest, second)];
}

function cutAtOne(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`index.html has no ${mark}, which a build fills in`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

// `<` cannot end the script element that the data stands in.
function escapeJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
