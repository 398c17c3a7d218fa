import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Permalink } from "#edition/address-book.ts";
import { linesInCircles } from "#edition/circles.ts";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import { appendThrough, writeThrough } from "#press/files/atomic-write.ts";
import { columnOfTarget, toLine, toText } from "./permalink-line.ts";
import { readText, toBytes } from "./permalink-text.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { factsOf } from "#press/files/file-stamp.ts";

/** The name of the ledger, in the content folder. */
export const permalinksName = "permalinks.tsv";

const opening = [
  "# The address of every article, kept for good. Keep this file with the articles, in version control.",
  "# address, published, file, headline; or: address, ->, where it leads now. Later lines take the place of earlier ones.",
  "",
].join("\n");

/** Where something stands in the ledger. */
export type Place = Pick<Problem, "line" | "column">;

/** What the ledger of a content folder says. */
export interface Ledger {
  lines: Permalink[];
  /** Where each of the lines stands: for a move, where its target does. */
  places: Place[];
  /** Warnings for what is no line, or is passed over. */
  problems: Problem[];
  /** Whether there is none. */
  isMissing: boolean;
  /** Its last line, where that has no end: an editor left it so, or a write was cut off. */
  tail?: { text: string; number: number; line: Permalink | undefined };
}

const anySite = { url: "http://localhost/" };

/** Turns the ledger of a content folder into its lines, and warnings for what is none; both are empty where there is no ledger. Throws a PublisherError where it cannot be read. */
export function readPermalinks(content: string, site: Pick<Site, "url"> = anySite) {
  const { lines, problems } = readLedger(content, site);
  return { lines, problems };
}

/** The same with the places of the lines. */
export function readLedger(content: string, site: Pick<Site, "url">): Ledger {
  const isMissing = !isThere(content);
  const ledger: Ledger = { lines: [], places: [], problems: [], isMissing };
  if (isMissing) return ledger;
  const { text, problems, tail } = readText(readFileSync(join(content, permalinksName)));
  ledger.problems.push(...problems);
  const rows = text.split(/\r\n|[\r\n]/u).map((row) => row.replace(/^\uFEFF/u, ""));
  for (const [index, row] of rows.entries()) {
    const line = enterRow(ledger, row, { number: index + 1, site });
    if (tail.length > 0 && index === rows.length - 1)
      ledger.tail = { text: row, number: rows.length, line };
  }
  return withoutCircles(ledger);
}

function enterRow(
  ledger: Ledger,
  row: string,
  { number, site }: { number: number; site: Pick<Site, "url"> },
): Permalink | undefined {
  if (row.trim() === "" || row.startsWith("#")) return undefined;
  const line = toLine(row, site);
  if (typeof line === "string") {
    ledger.problems.push(warning(line, { line: number, column: 1 }));
    return undefined;
  }
  ledger.lines.push(line);
  ledger.places.push({ line: number, column: "to" in line ? columnOfTarget(row) : 1 });
  return line;
}

function withoutCircles(ledger: Ledger): Ledger {
  const { lines, places, problems } = ledger;
  const passed = linesInCircles(lines);
  const found = Array.from(passed, ([at, circle]): Problem => {
    const way = [...circle.slice(0, 3), ...(circle.length > 3 ? ["…"] : []), circle[0]];
    const message = `This line closes a circle of addresses (${way.join(" -> ")}). It is passed over, and an article in the circle keeps its address. Take out this line, or the one that leads back.`;
    return warning(message, places[at]!);
  });
  return {
    ...ledger,
    lines: lines.filter((_, at) => !passed.has(at)),
    places: places.filter((_, at) => !passed.has(at)),
    problems: [...problems, ...found],
  };
}

/** A warning on a line of the ledger. */
export function warning(message: string, place: Place): Problem {
  return { rule: "permalinks", message, ...place, severity: "warning" };
}

// Without its ledger a paper would give its articles other addresses.
function isThere(content: string): boolean {
  const file = join(content, permalinksName);
  if (!lstatSync(file, { throwIfNoEntry: false })) return false;
  if (isFile(file)) return true;
  throw new PublisherError(
    `${file}, which keeps the addresses of all articles, is not a file that can be read. Put it back as it was; nothing has been changed.`,
  );
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Adds lines at the end of a content folder's ledger, in its own encoding and with its own line ends, or begins a ledger with them. Either all of them are on the disk, or it throws and the ledger is as it was. `completing` says that the first completes a last line that was cut off. */
export function appendPermalinks(
  content: string,
  lines: readonly Permalink[],
  completing = false,
): void {
  const file = join(content, permalinksName);
  const rows = lines.map(toText);
  if (isThere(content)) {
    appendThrough(file, toBytes(rows, readText(readFileSync(file)), completing));
    return;
  }
  const draft = join(content, `.${permalinksName}`);
  writeThrough(file, opening + rows.map((row) => `${row}\n`).join(""), draft);
}

/** Turns the state of the ledger into a text that differs where the state does, without reading the ledger. */
export function permalinkFacts(content: string): string {
  return factsOf(join(content, permalinksName));
}
