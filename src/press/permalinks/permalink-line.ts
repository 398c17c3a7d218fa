import type { Permalink } from "#edition/address-book.ts";
import { charactersOnly } from "#model/characters.ts";
import { isArticlePath } from "#model/paths.ts";
import type { Site } from "#model/site.ts";
import { toSitePath, whyRefused } from "./permalink-address.ts";

const arrow = "->";
const published = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u;

/** Parses a line of permalinks.tsv; returns a message where it is none. */
export function parseLine(text: string, site: Pick<Site, "url">): Permalink | string {
  const cells = text.split("\t");
  const [given = "", second = "", third = "", headline] = cells.map(unescape);
  const path = toSitePath(given, site);
  const why = whyRefused(path);
  if (why) return `The address ${given} ${why}. ${skipped}`;
  if (second === arrow) return toMove({ path, given, third }, site);
  if (!isArticlePath(path) || headline === undefined || !isInstant(second))
    return `The line should be an address, the time of publication, the file and the headline, or an address, ${arrow} and another address, with tabs between them. ${skipped}`;
  return { path, datePublished: second, source: third, headline: charactersOnly(headline) };
}

const skipped = "The line is skipped.";

type Move = Record<"path" | "given" | "third", string>;

function toMove({ path, given, third }: Move, site: Pick<Site, "url">): Permalink | string {
  const to = toSitePath(third, site);
  if (!isArticlePath(to) || whyRefused(to))
    return `The address ${third}, to which ${given} shall lead, is not that of an article, such as /2020/01/04/headline/. ${skipped}`;
  return to === path ? `The address ${given} shall lead to itself. ${skipped}` : { path, to };
}

function isInstant(text: string): boolean {
  return published.test(text) && !Number.isNaN(Date.parse(text));
}

/** The column of a line's third cell, counted from 1. */
export function targetColumn(text: string): number {
  return text.indexOf("\t", text.indexOf("\t") + 1) + 2;
}

/** Turns a permalink into a line of permalinks.tsv, without a line end. */
export function formatLine(line: Permalink): string {
  const cells =
    "to" in line
      ? [escapePercents(line.path), arrow, escapePercents(line.to)]
      : [escapePercents(line.path), line.datePublished, line.source, line.headline];
  return cells.map(escape).join("\t");
}

// Reading decodes an address.
function escapePercents(path: string): string {
  return path.replaceAll("%", "%25");
}

const escapes = new Map([
  ["\\", "\\\\"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\r", "\\r"],
]);
const marks = new Map(Array.from(escapes, ([mark, escaped]) => [escaped, mark]));

function escape(cell: string): string {
  return cell.replace(/[\\\t\n\r]/gu, (mark) => escapes.get(mark) ?? mark);
}

function unescape(cell: string): string {
  return cell.replace(/\\[\\tnr]/gu, (escaped) => marks.get(escaped) ?? escaped);
}
