import { existsSync } from "node:fs";
import { join } from "node:path";
import { topicName } from "#edition/topic-name.ts";
import { htmlPath } from "#model/paths.ts";
import type { Problem } from "#model/problem.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import { nearestWord } from "#press/report/nearest-word.ts";
import type { SiteFile } from "#press/config/site-config.ts";

/** Warns of each topic in site.json that no article has, and names the one that was probably meant. */
export function warnOfUnusedTopics(store: BuildStore, { site, positionOf }: SiteFile): Problem[] {
  // A site without articles has no topics yet.
  if (store.sources.counts().articles === 0) return [];
  const unnamed = site.topics.filter((name) => store.articles.sourceOfTopic(name) === undefined);
  // Rarely needed, and slow in a large archive.
  const names = unnamed.length > 0 ? [...store.articles.topics()] : [];
  const known = new Set(names.map((name) => topicName(name).key));
  return unnamed
    .filter((name) => !known.has(topicName(name).key))
    .map((name) => {
      const near = nearestWord(name, names);
      const hint = near ? `Did you mean ${near}?` : "Correct the name, or delete it.";
      const message = `No article has the topic ${name}, so the masthead leads to an empty page. ${hint}`;
      const { line, column } = positionOf(["topics", site.topics.indexOf(name)]);
      return { rule: "masthead-topic", message, line, column, severity: "warning" };
    });
}

/** Warns of a lead in site.json that is the path of no article. */
export function warnOfUnknownLead(store: BuildStore, { site, positionOf }: SiteFile): Problem[] {
  const { lead } = site;
  if (lead === undefined || store.articles.sourceAt(lead) !== undefined) return [];
  const message = `No article is at ${lead}, so the front page chooses its lead itself. Correct the path, or delete it.`;
  return [{ rule: "lead", message, ...positionOf(["lead"]), severity: "warning" }];
}

/** Warns of each budget in site.json for a page that a site does not have. */
export function warnOfUnusedBudgets(out: string, { site, positionOf }: SiteFile): Problem[] {
  return Object.keys(site.budgets)
    .filter((path) => !existsSync(join(out, htmlPath(path))))
    .map((path) => {
      const message = `The edition has no page at ${path}, so its budget counts for nothing. Correct the path, or delete it.`;
      const { line, column } = positionOf(["budgets", path]);
      return { rule: "budget", message, line, column, severity: "warning" };
    });
}
