import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

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
  // Loaded for the first one: most articles have none.
  const { safeVector } = createRequire(import.meta.url)("./sanitize-svg.ts") as SafeVector;
  return safeVector(svg);
}

type SafeVector = typeof import("./sanitize-svg.ts");
