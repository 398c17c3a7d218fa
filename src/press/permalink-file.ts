import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Permalink } from "#edition/address-book.ts";
import { decodePath } from "#model/paths.ts";
import type { Problem } from "#model/problem.ts";
import { factsOf } from "./scan.ts";

/** The name of the ledger, in the content folder. */
export const permalinksName = "permalinks.tsv";

const arrow = "->";
const opening = [
  "# The address of every article, kept for good. Keep this file with the articles, in version control.",
  "# address, published, file, headline; or: address, ->, where it leads now. Later lines take the place of earlier ones.",
  "",
].join("\n");

/** Turns the ledger of a content folder into its lines, and warnings for what is none; both are empty where there is no ledger. */
export function readPermalinks(content: string): { lines: Permalink[]; problems: Problem[] } {
  const file = join(content, permalinksName);
  const lines: Permalink[] = [];
  const problems: Problem[] = [];
  if (!existsSync(file)) return { lines, problems };
  for (const [index, text] of readFileSync(file, "utf8").split(/\r?\n/u).entries()) {
    if (text.trim() === "" || text.startsWith("#")) continue;
    const line = toLine(text);
    if (typeof line === "object") lines.push(line);
    else problems.push(warning(index + 1, line));
  }
  return { lines, problems };
}

function toLine(text: string): Permalink | string {
  const [given = "", published = "", third = "", headline] = text.split("\t").map(unescape);
  const path = decodePath(given);
  if (!isFree.test(path) || ofThePress.test(path))
    return `The address ${given} is none that an article can have or have had: it begins and ends with "/", and is not a page that the press makes itself.`;
  if (published === arrow) {
    const to = decodePath(third);
    if (ofArticle.test(to)) return { path, to };
    return `The address ${third}, to which ${given} shall lead, is not that of an article, such as /2020/01/04/headline/.`;
  }
  if (!ofArticle.test(path) || headline === undefined || Number.isNaN(Date.parse(published)))
    return `The line should be an address, the time of publication, the file and the headline, or an address, ${arrow} and another address, with tabs between them. It is passed over.`;
  return { path, datePublished: published, source: third, headline };
}

// A segment of dots alone would lead out of the site.
const segment = String.raw`(?!\.+/)[^/\\?#\u0000-\u001f]+/`;
const isFree = new RegExp(`^/(?:${segment})+$`, "u");
const ofArticle = new RegExp(String.raw`^/\d{4}/\d\d/\d\d/${segment}$`, "u");
const ofThePress = /^\/(?:assets|page|sitemaps|topics)\//u;

function warning(line: number, message: string): Problem {
  return { rule: "permalinks", message, line, column: 1, severity: "warning" };
}

/** Adds lines at the end of the ledger of a content folder, which begins with them where there is none. */
export function appendPermalinks(content: string, lines: readonly Permalink[]): void {
  const file = join(content, permalinksName);
  const text = lines.map(toText).join("");
  if (existsSync(file)) {
    const torn = !readFileSync(file).subarray(-1).equals(Buffer.from("\n"));
    appendFileSync(file, torn ? `\n${text}` : text);
    return;
  }
  const draft = join(content, `.${permalinksName}`);
  writeFileSync(draft, opening + text);
  renameSync(draft, file);
}

/** Tells one state of the ledger from another, without reading it. */
export function permalinkFacts(content: string): string {
  return factsOf(join(content, permalinksName));
}

function toText(line: Permalink): string {
  const cells =
    "to" in line
      ? [line.path, arrow, line.to]
      : [line.path, line.datePublished, line.source, line.headline];
  return `${cells.map(escape).join("\t")}\n`;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const meanings = new Map(Object.entries(escapes).map(([mark, escaped]) => [escaped, mark]));

function escape(cell: string): string {
  return cell.replace(/[\\\t\n\r]/gu, (mark) => escapes[mark]!);
}

function unescape(cell: string): string {
  return cell.replace(/\\[\\tnr]/gu, (escaped) => meanings.get(escaped)!);
}
