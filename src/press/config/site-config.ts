import { readFileSync, type Stats, statSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import type { Position } from "#wire/copy.ts";
import { decode, type Decoded } from "#wire/decode.ts";
import { type JsonTree, parseJson } from "./json-tree.ts";
import { nearestWord } from "#press/report/nearest-word.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { siteKeys, siteSchema } from "./site-schema.ts";
import { siteWarnings } from "./site-warnings.ts";
import { toError } from "#press/report/to-error.ts";

/** The settings in a site.json, and warnings on them. */
export interface SiteFile {
  file: string;
  site: Site;
  /** Warnings only. */
  problems: Problem[];
  positionOf: JsonTree["positionOf"];
}

// Settings are far shorter.
const maxBytes = 1_000_000;

/** Reads the site.json of a content folder, with defaults for what it leaves out. Throws a PublisherError with all errors and their positions. */
export function readSite(content: string): Site {
  return readSiteFile(content).site;
}

/** The same, with warnings. */
export function readSiteFile(content: string): SiteFile {
  const file = join(content, "site.json");
  const { text, problems } = read(file);
  const json = parseJson(text);
  const errors = json.faults.map((fault) => problemAt(fault, fault.message));
  const given = json.value;
  if (given === undefined) throw siteError(file, errors);
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw siteError(file, [...errors, problemAt(top, "This must be keys and values in braces.")]);
  const result = v.safeParse(siteSchema, given);
  const issues = (result.issues ?? []).map((one) => toProblem(one, json));
  const all = [...errors, ...unknownKeys(given, json), ...issues];
  if (all.length > 0 || !result.success) throw siteError(file, all);
  const site = withResolvedFolders(content, result.output);
  return {
    file,
    site,
    problems: [...problems, ...siteWarnings(site, given, json)],
    positionOf: json.positionOf,
  };
}

const top = { line: 1, column: 1 };

function read(file: string): Decoded {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return { text: "{}", problems: [] };
    const fault = faultOf(stats);
    if (fault) throw siteError(file, [problemAt(top, fault)]);
    return decode(readFileSync(file));
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    const message = `This cannot be read (${toError(error).message}). See that it may be read.`;
    throw siteError(file, [problemAt(top, message)]);
  }
}

function faultOf(stats: Stats): string | undefined {
  if (!stats.isFile())
    return "This is no file. Put the settings of the paper into a text file of this name.";
  if (stats.size > maxBytes)
    return `This has ${stats.size} bytes, and the settings of a paper have ${maxBytes} at most. See that it is the right file.`;
  return undefined;
}

function unknownKeys(given: object, { positionOf }: JsonTree): Problem[] {
  return Object.keys(given)
    .filter((key) => !siteKeys.includes(key))
    .map((key) => {
      const near = nearestWord(key, siteKeys);
      const hint = near ? `Did you mean ${near}?` : `It knows ${siteKeys.join(", ")}.`;
      return problemAt(positionOf([key]), `${key} is nothing that site.json can say. ${hint}`);
    });
}

function toProblem(issue: v.BaseIssue<unknown>, { positionOf }: JsonTree): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const names = path.filter((part) => typeof part === "string");
  return problemAt(positionOf(path), `${names.join(" ")} ${issue.message}`);
}

function problemAt({ line, column }: Position, message: string): Problem {
  return { rule: "site", message, line, column, severity: "error" };
}

function siteError(file: string, errors: readonly Problem[]): PublisherError {
  const sorted = errors.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const lines = sorted.map(
    ({ line, column, message }) => `${file}:${line}:${column} error site ${message}`,
  );
  return new PublisherError(lines.join("\n"));
}

function withResolvedFolders(content: string, site: Site): Site {
  const linked = site.linkedFolders.map((folder) => resolve(content, folder));
  return { ...site, linkedFolders: linked };
}
