import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { htmlPath, paths } from "#model/paths.ts";

/** Bytes, gzipped, of all the JavaScript that a first visit loads. */
export const scriptBudget = 120_000;

/** Bytes, as they are sent, of all that stands between a reader and the first complete paint: HTML, styles and fonts. */
export const paintBudget = 60_000;

/** What something weighs, and what it may weigh: bytes, as they are sent. */
export interface Weight {
  what: string;
  bytes: number;
  budget: number;
}

/** Weighs a pressed site: the scripts that a first visit loads together, and each page that has a budget with the styles it loads, and once more with all that its first paint needs. */
export function weigh(out: string, budgets: Readonly<Record<string, number>>): Weight[] {
  const pages = Object.entries(budgets)
    .map(([path, budget]) => ({ path, budget, html: htmlPath(path) }))
    .filter(({ html }) => existsSync(join(out, html)));
  const linked = (html: string, tags: readonly RegExp[]) =>
    filesOf(readFileSync(join(out, html), "utf8"), tags);
  const sum = (files: Iterable<string>) =>
    [...files].reduce((bytes, file) => bytes + sent(join(out, file)), 0);
  const scripts = withStaticImports(out, linked(htmlPath(paths.home), scriptTags));
  return [
    { what: "JavaScript", bytes: sum(scripts), budget: scriptBudget },
    ...pages.map(({ path, budget, html }) => ({
      what: `HTML and CSS of ${path}`,
      bytes: sum([html, ...linked(html, styleTags)]),
      budget,
    })),
    ...pages.map(({ path, html }) => ({
      what: `First paint of ${path}`,
      bytes: sum([html, ...linked(html, [...styleTags, ...fontTags])]),
      budget: paintBudget,
    })),
  ];
}

// The starter names what it loads once the page has been painted.
const scriptTags = [
  /<script\b[^>]* src="([^"]+)"/gu,
  /<link\b(?=[^>]* rel="modulepreload")[^>]* href="([^"]+)"/gu,
  /<script\b[^>]* data-app="([^"]+)"/gu,
  /<script\b[^>]* data-parts="([^"]+)"/gu,
];
const styleTags = [/<link\b(?=[^>]* rel="stylesheet")[^>]* href="([^"]+)"/gu];
const fontTags = [/<link\b(?=[^>]* as="font")[^>]* href="([^"]+)"/gu];

// What a page asks for lies under the site's base path, and in the folder of assets wherever that is.
function filesOf(html: string, tags: readonly RegExp[]): string[] {
  const lists = tags.flatMap((tag) => Array.from(html.matchAll(tag), ([, to]) => to!));
  const addresses = lists.flatMap((list) => list.split(" "));
  return addresses.map((address) => address.slice(address.lastIndexOf("assets/")));
}

// `import(...)` is loaded when it is asked for, and not on a first visit.
const staticImport = /\b(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/gu;

function withStaticImports(out: string, entries: readonly string[]): Set<string> {
  const loaded = new Set(entries);
  for (const file of loaded) {
    const code = readFileSync(join(out, file), "utf8");
    for (const [, to] of code.matchAll(staticImport))
      loaded.add(posix.join(posix.dirname(file), to!));
  }
  return loaded;
}

// A font is compressed already.
function sent(file: string): number {
  return file.endsWith(".woff2") ? statSync(file).size : gzipped(file);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
