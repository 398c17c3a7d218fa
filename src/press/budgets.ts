import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { htmlPath } from "#model/paths.ts";

/** Bytes, gzipped, of all the JavaScript that a first visit loads. */
export const scriptBudget = 120_000;

/** What something weighs, and what it may weigh: bytes, gzipped. */
export interface Weight {
  what: string;
  bytes: number;
  budget: number;
}

/** Weighs a pressed site: its scripts together, and each page that has a budget with the styles it loads. */
export function weigh(out: string, budgets: Readonly<Record<string, number>>): Weight[] {
  const assets = readdirSync(join(out, "assets"));
  const sum = (ending: string) =>
    assets
      .filter((name) => name.endsWith(ending))
      .reduce((bytes, name) => bytes + gzipped(join(out, "assets", name)), 0);
  const styles = sum(".css");
  const pages = Object.entries(budgets)
    .filter(([path]) => existsSync(join(out, htmlPath(path))))
    .map(([path, budget]) => ({
      what: `HTML and CSS of ${path}`,
      bytes: gzipped(join(out, htmlPath(path))) + styles,
      budget,
    }));
  return [{ what: "JavaScript", bytes: sum(".js"), budget: scriptBudget }, ...pages];
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
