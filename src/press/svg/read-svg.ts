import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Tells by its name whether a file is an SVG. */
export function isSvg(file: string): boolean {
  return file.toLowerCase().endsWith(".svg");
}

/** Reads an SVG; throws where it is not UTF-8. */
export function readSvg(file: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
}

const require = createRequire(import.meta.url);

/** Reads an SVG and sanitizes it; throws where it is no SVG. */
export function readSanitizedSvg(file: string): string {
  // Loaded for the first SVG: most articles have none.
  const { sanitizeSvg }: typeof import("./sanitize-svg.ts") = require("./sanitize-svg.ts");
  return sanitizeSvg(readSvg(file));
}
