import { existsSync } from "node:fs";
import { interfaceLanguages, primaryOf } from "#model/language.ts";
import { nameOfLanguage } from "#model/language-tag.ts";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import type { Position } from "#wire/copy.ts";
import type { JsonTree } from "./json-tree.ts";

/** Warns of settings that a site can be built with, but that are probably not meant. `given` is the value of site.json. */
export function siteWarnings(site: Site, given: object, { positionOf }: JsonTree): Problem[] {
  const found: Problem[] = [];
  const warn = (rule: string, { line, column }: Position, message: string) =>
    found.push({ rule, message, line, column, severity: "warning" });
  if (!("url" in given)) warn("missing-url", { line: 1, column: 1 }, missingUrl);
  if (!interfaceLanguages.includes(primaryOf(site.language)))
    warn("interface-language", positionOf(["language"]), noInterface(site.language));
  for (const [at, folder] of site.linkedFolders.entries())
    if (!existsSync(folder))
      warn("linked-folder", positionOf(["linkedFolders", at]), missingFolder(folder));
  return found;
}

const missingUrl =
  'site.json has no url, so feeds and shared links name http://localhost/, which leads readers nowhere. Write where the paper will live, such as "url": "https://paper.example/".';

function noInterface(language: string): string {
  const names = interfaceLanguages.map((code) => `${nameOfLanguage(code)} (${code})`);
  return `The interface has no words in ${nameOfLanguage(language)}, so what is not an article is in English. It has words in ${names.join(" and ")}.`;
}

function missingFolder(folder: string): string {
  return `There is nothing at ${folder}, so no link can lead into it. Correct the path, which begins in the content folder, or see that the disk is there.`;
}
