import { existsSync } from "node:fs";
import { nameOfLanguage } from "#model/language-tag.ts";
import type { Problem } from "#model/problem.ts";
import type { Site } from "#model/site.ts";
import { listed } from "#press/report/problem-lines.ts";
import type { Position } from "#wire/copy.ts";
import { interfaceLanguages, messagesIn, nearestLanguage } from "./interface-words.ts";
import type { JsonTree } from "./json-tree.ts";

/** Warns of settings that a site can be built with, but that are probably not meant. `given` is the value of site.json. */
export function siteWarnings(site: Site, given: object, { positionOf }: JsonTree): Problem[] {
  const found: Problem[] = [];
  const warn = (rule: string, { line, column }: Position, message: string) =>
    found.push({ rule, message, line, column, severity: "warning" });
  if (!("url" in given)) warn("missing-url", { line: 1, column: 1 }, missingUrl);
  if (!nearestLanguage(site.language) && missingWords(site).length > 0)
    warn("interface-language", positionOf(["language"]), noInterface(site));
  for (const [at, folder] of site.linkedFolders.entries())
    if (!existsSync(folder))
      warn("linked-folder", positionOf(["linkedFolders", at]), missingFolder(folder));
  return found;
}

const missingUrl =
  'site.json has no url, so feeds and shared links name http://localhost/, which leads readers nowhere. Write where the paper will live, such as "url": "https://paper.example/".';

function noInterface(site: Site): string {
  const name = nameOfLanguage(site.language);
  if (site.words)
    return `The interface has no words in ${name} but those of words.json, so these are in English: ${listed(missingWords(site))}. Add them to words.json.`;
  const names = interfaceLanguages.map((code) => `${nameOfLanguage(code)} (${code})`);
  return `The interface has no words in ${name}, so what is not an article is in English. It has words in ${names.join(", ")}. To add a language, write a words.json.`;
}

function missingWords({ words = {} }: Site): string[] {
  return Object.keys(messagesIn("en")).filter((key) => !(key in words));
}

function missingFolder(folder: string): string {
  return `There is nothing at ${folder}, so no link can lead into it. Correct the path, which begins in the content folder, or see that the disk is there.`;
}
