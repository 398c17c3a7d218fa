import { readFileSync, rmSync, statSync } from "node:fs";
import type { Permalink } from "#edition/address-book.ts";
import { writeThrough } from "#press/files/atomic-write.ts";
import { toLine, toText } from "./permalink-line.ts";
import { asideOf, type LedgerPlace } from "./permalink-place.ts";
import { factsOf } from "#press/files/file-stamp.ts";

// Not in the store, which may be thrown away.
const fileOf = (place: LedgerPlace) => `${asideOf(place)}.unwritten.tsv`;

/** Reads the lines that the ledger should have, and that could not be written into it yet. */
export function readUnwritten(place: LedgerPlace): Permalink[] {
  const file = fileOf(place);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.map((text) => toLine(text, { url: "http://localhost/" })).filter(isLine);
}

function isLine(line: Permalink | string): line is Permalink {
  return typeof line !== "string";
}

/** Keeps such lines until a later run can write them. */
export function keepUnwritten(place: LedgerPlace, lines: readonly Permalink[]): void {
  const file = fileOf(place);
  if (lines.length === 0) return rmSync(file, { recursive: true, force: true });
  writeThrough(file, lines.map((line) => `${toText(line)}\n`).join(""), `${file}.draft`);
}

/** Turns their state into a text that differs where the state does, without reading them. */
export function unwrittenFacts(place: LedgerPlace): string {
  return factsOf(fileOf(place));
}
