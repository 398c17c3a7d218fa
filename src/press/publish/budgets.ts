import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { htmlPath } from "#model/paths.ts";
import type { AppFiles } from "#press/bundle/app-files.ts";

/** Bytes, gzipped, of all the JavaScript that a first visit loads. */
export const scriptBudget = 120_000;

/** Bytes, as they are sent, of all that the first complete paint waits for: HTML, styles and fonts. */
export const paintBudget = 60_000;

/** What something weighs, and what it may weigh: bytes, as they are sent. */
export interface Weight {
  what: string;
  bytes: number;
  budget: number;
  /** Whether the publisher can do nothing about it. */
  isOfCode?: true;
}

/** Weighs a site: the scripts of a first visit together, and each page that has a budget, with its styles and then with all that its first paint needs. `app` are the files of the app. */
export function weigh(
  out: string,
  budgets: Readonly<Record<string, number>>,
  app: AppFiles,
): Weight[] {
  const pages = Object.entries(budgets)
    .map(([path, budget]) => ({ path, budget, html: htmlPath(path) }))
    .filter(({ html }) => existsSync(join(out, html)));
  const sum = (files: readonly string[]) =>
    files.reduce((bytes, file) => bytes + sent(join(out, file)), 0);
  return [
    {
      what: "JavaScript",
      bytes: sum([app.earlyScript, app.starter, app.app, ...app.parts]),
      budget: scriptBudget,
      isOfCode: true,
    },
    ...pages.map(({ path, budget, html }) => ({
      what: `HTML and CSS of ${path}`,
      bytes: sum([html, ...app.styles]),
      budget,
    })),
    ...pages.map(({ path, html }) => ({
      what: `First paint of ${path}`,
      bytes: sum([html, ...app.styles, app.textFont]),
      budget: paintBudget,
    })),
  ];
}

// A font is compressed already.
function sent(file: string): number {
  return file.endsWith(".woff2") ? statSync(file).size : gzipped(file);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
