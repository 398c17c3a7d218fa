import { readFileSync, rmSync, statSync } from "node:fs";
import type { Permalink } from "#edition/address-book.ts";
import { writeDurably } from "#press/files/atomic-write.ts";
import { parseLine, formatLine } from "./permalink-line.ts";
import { asidePath, type PermalinkPlace } from "./permalink-place.ts";
import { stampOf } from "#press/files/file-stamp.ts";

// Not in the store, which is thrown away when it is damaged.
const fileOf = (place: PermalinkPlace) => `${asidePath(place)}.unwritten.tsv`;

/** Reads the lines that could not be written into permalinks.tsv yet. */
export function readUnwritten(place: PermalinkPlace): Permalink[] {
  const file = fileOf(place);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.map((text) => parseLine(text, { url: "http://localhost/" })).filter(isLine);
}

function isLine(line: Permalink | string): line is Permalink {
  return typeof line !== "string";
}

/** Keeps lines until a later run can write them. */
export function keepUnwritten(place: PermalinkPlace, lines: readonly Permalink[]): void {
  const file = fileOf(place);
  if (lines.length === 0) return rmSync(file, { recursive: true, force: true });
  writeDurably(file, lines.map((line) => `${formatLine(line)}\n`).join(""), `${file}.draft`);
}

/** The stamp of the kept lines: another stamp, other lines. */
export function unwrittenStamp(place: PermalinkPlace): string {
  return stampOf(fileOf(place));
}
