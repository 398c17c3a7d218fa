import { directionOf } from "#model/language.ts";
import type { Page } from "#model/page.ts";
import { toHref, twinPath } from "#model/paths.ts";
import type { Masthead, Site } from "#model/site.ts";
import { contentSecurityPolicy } from "./content-security.ts";
import { jsonLd } from "./json-ld.ts";

/** What goes into one page's HTML. */
export interface Sheet {
  path: string;
  /** Absent on the page for what is not found. */
  page?: Page;
  rendered: { head: string; body: string };
}

/** Turns a built index.html into a function that turns a sheet into a whole page. */
export function createTemplate(
  index: string,
  site: Site,
  fonts: readonly string[],
): (sheet: Sheet) => string {
  const masthead = mastheadOf(site);
  const [start, middle, end] = cutAt(
    withMasthead(index, masthead),
    "<!--head-->",
    '<div id="root"></div>',
  );
  const opening = start
    .replace(/<html[^>]*>/u, `<html lang="${site.language}" dir="${directionOf(site.language)}">`)
    .replace(/<meta charset[^>]*>/iu, (charset) => charset + policyTag);
  const fontTags = fonts
    .map(
      (font) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin href="${escapeAttribute(font)}">`,
    )
    .join("");
  return ({ path, page, rendered }) =>
    [
      opening,
      fontTags,
      rendered.head,
      page ? structuredData(masthead, path, page) : "",
      middle,
      `<div id="root" data-path="${escapeAttribute(path)}"${page ? twinOf(masthead, path) : ""}>`,
      rendered.body,
      "</div>",
      end,
    ].join("");
}

/** The part of a site that the app is given in every page. */
export function mastheadOf({ name, description, url, language, topics }: Site): Masthead {
  return { name, description, url, language, topics };
}

/** Puts the masthead into an index.html, as data that no script policy forbids. */
export function withMasthead(index: string, masthead: Masthead): string {
  return index.replace("<!--masthead-->", () => escapeJson(masthead));
}

const policyTag = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;

function structuredData(masthead: Masthead, path: string, page: Page): string {
  return `<script type="application/ld+json">${escapeJson(jsonLd(masthead, path, page))}</script>`;
}

// Asked for with the app, after the first paint.
function twinOf(masthead: Masthead, path: string): string {
  return ` data-twin="${escapeAttribute(toHref(masthead, twinPath(path)))}"`;
}

function cutAt(text: string, ...marks: [string, string]): [string, string, string] {
  const [first, second] = marks.map((mark) => {
    const at = text.indexOf(mark);
    if (at < 0) throw new Error(`index.html has no ${mark}, which the press fills in`);
    return at;
  }) as [number, number];
  return [
    text.slice(0, first),
    text.slice(first + marks[0].length, second),
    text.slice(second + marks[1].length),
  ];
}

// `<` cannot end the script element that the data stands in.
function escapeJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
