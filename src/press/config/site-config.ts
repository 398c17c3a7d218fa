import { join, resolve } from "node:path";
import * as v from "valibot";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import { type JsonTree, parseJson } from "./json-tree.ts";
import { nearestWord } from "#press/report/nearest-word.ts";
import { SettingsFile } from "./settings-file.ts";
import { siteKeys, siteSchema } from "./site-schema.ts";
import { siteWarnings } from "./site-warnings.ts";
import { readOwnWords } from "./words-file.ts";

/** The settings in a site.json, and warnings on them. */
export interface SiteFile {
  file: string;
  site: Site;
  /** Warnings only. */
  problems: Problem[];
  positionOf: JsonTree["positionOf"];
}

/** Reads the site.json of a content folder, with defaults for what it leaves out. Throws a PublisherError with all errors and their positions. */
export function readSite(content: string): Site {
  return readSiteFile(content).site;
}

/** The same, with warnings. */
export function readSiteFile(content: string): SiteFile {
  const file = new SettingsFile(join(content, "site.json"), "site");
  const read = file.read() ?? { given: {}, json: parseJson("{}"), errors: [], warnings: [] };
  const { given, json } = read;
  const problemAt = file.problemAt.bind(file);
  const result = v.safeParse(siteSchema, given);
  const issues = (result.issues ?? []).map((one) => toProblem(one, json, problemAt));
  const all = [...read.errors, ...unknownKeys(given, json, problemAt), ...issues];
  if (all.length > 0 || !result.success) throw file.failure(all);
  const words = readOwnWords(content, result.output.language);
  const site = { ...withResolvedFolders(content, result.output), ...(words && { words }) };
  return {
    file: file.file,
    site,
    problems: [...read.warnings, ...siteWarnings(site, given, json)],
    positionOf: json.positionOf,
  };
}

type ProblemAt = SettingsFile["problemAt"];

function unknownKeys(given: object, { positionOf }: JsonTree, problemAt: ProblemAt): Problem[] {
  return Object.keys(given)
    .filter((key) => !siteKeys.includes(key))
    .map((key) => {
      const near = nearestWord(key, siteKeys);
      const hint = near ? `Did you mean ${near}?` : `It knows ${siteKeys.join(", ")}.`;
      return problemAt(positionOf([key]), `${key} is nothing that site.json can say. ${hint}`);
    });
}

function toProblem(
  issue: v.BaseIssue<unknown>,
  { positionOf }: JsonTree,
  problemAt: ProblemAt,
): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const names = path.filter((part) => typeof part === "string");
  return problemAt(positionOf(path), `${names.join(" ")} ${issue.message}`);
}

function withResolvedFolders(content: string, site: Site): Site {
  const linked = site.linkedFolders.map((folder) => resolve(content, folder));
  return { ...site, linkedFolders: linked };
}
