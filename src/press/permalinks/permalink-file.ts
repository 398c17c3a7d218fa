import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Permalink } from "#edition/address-book.ts";
import { linesInLoops } from "#edition/redirect-loops.ts";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import type { Position } from "#wire/copy.ts";
import { appendDurably, writeDurably } from "#press/files/atomic-write.ts";
import { targetColumn, parseLine, formatLine } from "./permalink-line.ts";
import { decodePermalinks, encodeLines } from "./permalink-text.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { stampOf } from "#press/files/file-stamp.ts";

/** The name of the file in the content folder that keeps the addresses of articles. */
export const permalinksName = "permalinks.tsv";

const opening = [
  "# The address of every article, kept for good. Keep this file with the articles, in version control.",
  "# address, published, file, headline; or: address, ->, where it leads now. Later lines take the place of earlier ones.",
  "",
].join("\n");

/** What permalinks.tsv says. */
export interface PermalinkFile {
  rows: PermalinkRow[];
  /** Warnings on lines that are skipped. */
  problems: Problem[];
  isMissing: boolean;
  /** A last line without an end: an editor left it so, or a write was cut off. */
  tail?: { text: string; number: number; line: Permalink | undefined };
}

/** A line of permalinks.tsv that says something. */
interface PermalinkRow {
  line: Permalink;
  /** Of the line; for a move, of its target. */
  position: Position;
}

const anySite = { url: "http://localhost/" };

/** Reads the lines of permalinks.tsv, and warnings on what is none; none of both where there is no such file. Throws a PublisherError where it cannot be read. */
export function readPermalinks(content: string, site: Pick<Site, "url"> = anySite) {
  const { rows, problems } = readPermalinkFile(content, site);
  return { lines: rows.map(({ line }) => line), problems };
}

/** The same, with the positions of the lines and how the file ends. */
export function readPermalinkFile(content: string, site: Pick<Site, "url">): PermalinkFile {
  if (!isThere(content)) return { rows: [], problems: [], isMissing: true };
  const { text, problems, tail } = decodePermalinks(readFileSync(join(content, permalinksName)));
  const file: PermalinkFile = { rows: [], problems, isMissing: false };
  const texts = text.split(/\r\n|[\r\n]/u).map((row) => row.replace(/^\uFEFF/u, ""));
  for (const [index, row] of texts.entries()) {
    const line = addRow(file, row, { number: index + 1, site });
    if (tail.length > 0 && index === texts.length - 1)
      file.tail = { text: row, number: texts.length, line };
  }
  return withoutCircles(file);
}

function addRow(
  file: PermalinkFile,
  text: string,
  { number, site }: { number: number; site: Pick<Site, "url"> },
): Permalink | undefined {
  if (text.trim() === "" || text.startsWith("#")) return undefined;
  const line = parseLine(text, site);
  if (typeof line === "string") {
    file.problems.push(permalinkWarning(line, { line: number, column: 1 }));
    return undefined;
  }
  const column = "to" in line ? targetColumn(text) : 1;
  file.rows.push({ line, position: { line: number, column } });
  return line;
}

function withoutCircles(file: PermalinkFile): PermalinkFile {
  const circles = linesInLoops(file.rows.map(({ line }) => line));
  const warnings = file.rows.flatMap(({ position }, at) => {
    const circle = circles.get(at);
    return circle ? [circleWarning(circle, position)] : [];
  });
  return {
    ...file,
    rows: file.rows.filter((_, at) => !circles.has(at)),
    problems: [...file.problems, ...warnings],
  };
}

function circleWarning(circle: readonly string[], position: Position): Problem {
  const way = [...circle.slice(0, 3), ...(circle.length > 3 ? ["…"] : []), circle[0]];
  const message = `This line closes a circle of addresses (${way.join(" -> ")}). It is skipped, and an article in the circle keeps its address. Take out this line, or the one that leads back.`;
  return permalinkWarning(message, position);
}

/** A warning on a line of permalinks.tsv. */
export function permalinkWarning(message: string, position: Position): Problem {
  return { rule: "permalinks", message, ...position, severity: "warning" };
}

// Without this file, articles would get other addresses: one that cannot be read is not taken for none.
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

/** Adds lines to the end of permalinks.tsv in its own encoding and line ends, or begins the file. Either writes all of them, or throws and leaves the file as it was. With `completing`, the first line completes the last one of the file, which was cut off. */
export function appendPermalinks(
  content: string,
  lines: readonly Permalink[],
  completing = false,
): void {
  const file = join(content, permalinksName);
  const rows = lines.map(formatLine);
  if (isThere(content)) {
    appendDurably(file, encodeLines(rows, decodePermalinks(readFileSync(file)), completing));
    return;
  }
  const draft = join(content, `.${permalinksName}`);
  writeDurably(file, opening + rows.map((row) => `${row}\n`).join(""), draft);
}

/** The stamp of permalinks.tsv: another stamp, another content. */
export function permalinkFileStamp(content: string): string {
  return stampOf(join(content, permalinksName));
}
