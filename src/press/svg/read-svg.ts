import { readFileSync } from "node:fs";

/** Tells by its name whether a file is an SVG. */
export function isSvg(file: string): boolean {
  return file.toLowerCase().endsWith(".svg");
}

/** Reads an SVG; throws where it is not UTF-8. */
export function readSvg(file: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
}
