import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { optimize } from "svgo";

/** Copies one file beside an article to its page; a vector picture loses every script on the way. */
export function copyMedium(from: string, to: string): void {
  if (from.toLowerCase().endsWith(".svg"))
    writeFileSync(to, withoutScripts(readFileSync(from, "utf8")));
  else copyFileSync(from, to);
}

/** Turns an SVG document into the same picture without scripts, handlers and script links; throws on what is not SVG. */
export function withoutScripts(svg: string): string {
  return optimize(svg, { multipass: false, plugins: ["removeDoctype", "removeScripts"] }).data;
}
