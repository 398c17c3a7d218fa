import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { htmlPath, paths } from "#model/paths.ts";

/** Bytes, gzipped, of all the JavaScript that a first visit loads. */
export const scriptBudget = 120_000;

/** What something weighs, and what it may weigh: bytes, gzipped. */
export interface Weight {
  what: string;
  bytes: number;
  budget: number;
}

/** Weighs a pressed site: the scripts that a first visit loads together, and each page that has a budget with the styles it loads. */
export function weigh(out: string, budgets: Readonly<Record<string, number>>): Weight[] {
  const sum = (files: Iterable<string>) =>
    [...files].reduce((bytes, file) => bytes + gzipped(join(out, file)), 0);
  const pages = Object.entries(budgets)
    .filter(([path]) => existsSync(join(out, htmlPath(path))))
    .map(([path, budget]) => {
      const html = htmlPath(path);
      const styles = filesOf(readFileSync(join(out, html), "utf8"), stylesheets);
      return { what: `HTML and CSS of ${path}`, bytes: sum([html, ...styles]), budget };
    });
  const home = readFileSync(join(out, htmlPath(paths.home)), "utf8");
  const scripts = withStaticImports(out, filesOf(home, scriptTags));
  return [{ what: "JavaScript", bytes: sum(scripts), budget: scriptBudget }, ...pages];
}

const scriptTags = [
  /<script\b[^>]* src="([^"]+)"/gu,
  /<link\b(?=[^>]* rel="modulepreload")[^>]* href="([^"]+)"/gu,
];
const stylesheets = [/<link\b(?=[^>]* rel="stylesheet")[^>]* href="([^"]+)"/gu];

// What a page asks for lies under the site's base path, and in the folder of assets wherever that is.
function filesOf(html: string, tags: readonly RegExp[]): string[] {
  const addresses = tags.flatMap((tag) => Array.from(html.matchAll(tag), ([, to]) => to!));
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

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
