import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CustomPlugin } from "svgo";

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

/** Turns an SVG document into the same picture without what could run, lead away or load from elsewhere; throws on what is not SVG. */
export function withoutScripts(svg: string): string {
  // Loading it takes longer than printing a hundred pages, and most have no such picture.
  const { optimize } = createRequire(import.meta.url)("svgo") as typeof import("svgo");
  return optimize(svg, { plugins: ["removeDoctype", "removeScripts", removeHandlers] }).data;
}

const standIns = /^(?:iframe|frame|object|embed|applet|meta|base|link|form|handler|listener)$/iu;

// What the library's own list of handlers leaves: those it does not know, links that an animation makes, pages within the
// picture, and files that only a reader who opens it by itself would load.
const removeHandlers: CustomPlugin = {
  name: "removeHandlers",
  fn: () => ({
    instruction: {
      enter: (node, parent) => {
        if (node.name !== "xml") remove(node, parent);
      },
    },
    element: {
      enter: (node, parent) => {
        const name = node.name.replace(/^.*:/u, "");
        const target = node.attributes["attributeName"] ?? "";
        if (standIns.test(name) || /^(?:xlink:)?href$|^on/iu.test(target)) remove(node, parent);
        for (const [attribute, value] of Object.entries(node.attributes)) {
          const loads = name !== "a" && /^(?:.*:)?href$/iu.test(attribute);
          if (/^on/iu.test(attribute) || (loads && !/^\s*(?:#|data:image\/(?!svg))/iu.test(value)))
            delete node.attributes[attribute];
        }
      },
    },
  }),
};

function remove<Node>(node: Node, parent: { children: Node[] }): void {
  parent.children = parent.children.filter((child) => child !== node);
}
