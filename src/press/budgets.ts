import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { htmlPath } from "#model/paths.ts";

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

/** Weighs a pressed site: its scripts together, and each page that has a budget with the styles it loads, and once more with all that its first paint needs. */
export function weigh(out: string, budgets: Readonly<Record<string, number>>): Weight[] {
  const assets = readdirSync(join(out, "assets"));
  const sum = (ending: string) =>
    assets
      .filter((name) => name.endsWith(ending))
      .reduce((bytes, name) => bytes + gzipped(join(out, "assets", name)), 0);
  const styles = sum(".css");
  const pages = Object.entries(budgets).filter(([path]) => existsSync(join(out, htmlPath(path))));
  const weights = pages.map(([path, budget]) => ({
    what: `HTML and CSS of ${path}`,
    bytes: gzipped(join(out, htmlPath(path))) + styles,
    budget,
  }));
  const paints = pages.map(([path]) => ({
    what: `First paint of ${path}`,
    bytes: firstPaint(out, path),
    budget: paintBudget,
  }));
  return [{ what: "JavaScript", bytes: sum(".js"), budget: scriptBudget }, ...weights, ...paints];
}

// The page, the styles that hold it up and the fonts that it asks for at once, which no gzip makes smaller.
function firstPaint(out: string, path: string): number {
  const file = join(out, htmlPath(path));
  const links = readFileSync(file, "utf8").match(/<link [^>]*>/gu) ?? [];
  const weights = links
    .filter((link) => /rel="stylesheet"|as="font"/u.test(link))
    .map((link) => join(out, "assets", basename(/href="([^"]*)"/u.exec(link)![1]!)))
    .map((asset) => (asset.endsWith(".css") ? gzipped(asset) : statSync(asset).size));
  return weights.reduce((sum, bytes) => sum + bytes, gzipped(file));
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
