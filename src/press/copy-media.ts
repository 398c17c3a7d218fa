import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { optimize, type CustomPlugin } from "svgo";

/** Copies one file beside an article to its page; a vector picture loses on the way what could run. */
export function copyMedium(from: string, to: string): void {
  if (isVector(from)) writeFileSync(to, withoutScripts(readVector(from)));
  else copyFileSync(from, to);
}

/** Tells by its name whether a file is an SVG document. */
export function isVector(file: string): boolean {
  return file.toLowerCase().endsWith(".svg");
}

/** Reads an SVG document; throws where it is not UTF-8 text. */
export function readVector(file: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
}

/** Turns an SVG document into the same picture without scripts, event handlers and script links; throws on what is not SVG. */
export function withoutScripts(svg: string): string {
  return optimize(svg, { plugins: ["removeDoctype", "removeScripts", removeHandlers] }).data;
}

// What the library's own list of handlers leaves: those it does not know, and links that an animation makes.
const removeHandlers: CustomPlugin = {
  name: "removeHandlers",
  fn: () => ({
    element: {
      enter: (node, parent) => {
        const target = node.attributes["attributeName"] ?? "";
        if (/^(?:xlink:)?href$|^on/iu.test(target)) {
          parent.children = parent.children.filter((child) => child !== node);
        }
        for (const name of Object.keys(node.attributes)) {
          if (/^on/iu.test(name)) delete node.attributes[name];
        }
      },
    },
  }),
};
