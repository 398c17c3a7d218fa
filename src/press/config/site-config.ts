import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { interfaceLanguages, primaryOf } from "#model/language.ts";
import { nameOfLanguage } from "#model/language-tag.ts";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import { decode, type Decoded } from "#wire/decode.ts";
import { type JsonTree, readJson } from "./json-tree.ts";
import { nearest } from "#press/report/nearest-word.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { siteKeys, siteSchema } from "./site-schema.ts";
import { toError } from "#press/report/to-error.ts";

/** A site, and what its publisher should know about its `site.json`. */
export interface SiteFile {
  file: string;
  site: Site;
  /** None of them an error. */
  problems: Problem[];
  positionOf: JsonTree["positionOf"];
}

/** The settings of a paper are far shorter. */
const mostBytes = 1_000_000;

/** Turns the `site.json` of a content folder into a site, with defaults for what it leaves out; throws a PublisherError that says all that is wrong, and where. */
export function readSite(content: string): Site {
  return readSiteFile(content).site;
}

/** Does the same, and says as well what deserves a warning. */
export function readSiteFile(content: string): SiteFile {
  const file = join(content, "site.json");
  const { text, problems } = read(file);
  const json = readJson(text);
  const errors = json.faults.map((fault) => problemAt(fault, fault.message));
  const given = json.value;
  if (given === undefined) throw refusal(file, errors);
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw refusal(file, [...errors, problemAt(start, "This must be keys and values in braces.")]);
  const result = v.safeParse(siteSchema, given);
  const issues = (result.issues ?? []).map((one) => toProblem(one, json));
  const all = [...errors, ...unknownKeys(given, json), ...issues];
  if (all.length > 0 || !result.success) throw refusal(file, all);
  const site = resolved(content, result.output);
  return {
    file,
    site,
    problems: [...problems, ...warnings(site, given, json)],
    positionOf: json.positionOf,
  };
}

const start = { line: 1, column: 1 };

function read(file: string): Decoded {
  try {
    const facts = statSync(file, { throwIfNoEntry: false });
    if (!facts) return { text: "{}", problems: [] };
    const fault = !facts.isFile()
      ? "This is no file. Put the settings of the paper into a text file of this name."
      : facts.size > mostBytes &&
        `This has ${facts.size} bytes, and the settings of a paper have ${mostBytes} at most. See that it is the right file.`;
    if (fault) throw refusal(file, [problemAt(start, fault)]);
    return decode(readFileSync(file));
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    const message = `This cannot be read (${toError(error).message}). See that it may be read.`;
    throw refusal(file, [problemAt(start, message)]);
  }
}

function unknownKeys(given: object, { positionOf }: JsonTree): Problem[] {
  return Object.keys(given)
    .filter((key) => !siteKeys.includes(key))
    .map((key) => {
      const near = nearest(key, siteKeys);
      const hint = near ? `Did you mean ${near}?` : `It knows ${siteKeys.join(", ")}.`;
      return problemAt(positionOf([key]), `${key} is nothing that site.json can say. ${hint}`);
    });
}

function toProblem(issue: v.BaseIssue<unknown>, { positionOf }: JsonTree): Problem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const names = path.filter((part) => typeof part === "string");
  return problemAt(positionOf(path), `${names.join(" ")} ${issue.message}`);
}

function warnings(site: Site, given: object, { positionOf }: JsonTree): Problem[] {
  const found: Problem[] = [];
  if (!("url" in given))
    found.push({ ...problemAt(start, missingUrl), rule: "missing-url", severity: "warning" });
  if (!interfaceLanguages.includes(primaryOf(site.language))) {
    const names = interfaceLanguages.map((code) => `${nameOfLanguage(code)} (${code})`);
    const message = `The interface has no words in ${nameOfLanguage(site.language)}, so what is not an article is in English. It has words in ${names.join(" and ")}.`;
    found.push({
      ...problemAt(positionOf(["language"]), message),
      rule: "interface-language",
      severity: "warning",
    });
  }
  for (const [at, folder] of site.linkedFolders.entries())
    if (!existsSync(folder))
      found.push({
        ...problemAt(positionOf(["linkedFolders", at]), nothingAt(folder)),
        rule: "linked-folder",
        severity: "warning",
      });
  return found;
}

function nothingAt(folder: string): string {
  return `There is nothing at ${folder}, so no link can lead into it. Correct the path, which begins in the content folder, or see that the disk is there.`;
}

const missingUrl =
  'site.json has no url, so feeds and shared links name http://localhost/, which leads readers nowhere. Write where the paper will live, such as "url": "https://paper.example/".';

function problemAt({ line, column }: Pick<Problem, "line" | "column">, message: string): Problem {
  return { rule: "site", message, line, column, severity: "error" };
}

function refusal(file: string, errors: readonly Problem[]): PublisherError {
  const sorted = errors.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const lines = sorted.map(
    ({ line, column, message }) => `${file}:${line}:${column} error site ${message}`,
  );
  return new PublisherError(lines.join("\n"));
}

function resolved(content: string, site: Site): Site {
  const linked = site.linkedFolders.map((folder) => resolve(content, folder));
  return { ...site, linkedFolders: linked };
}
