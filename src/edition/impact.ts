import { slugify } from "#model/paths.ts";
import type { Arrangement, Entry, Topic } from "./arrange.ts";
import { feedRecipes, type Recipe, topicRecipes } from "./recipes.ts";
import { topicIndexRecipes } from "./topic-index.ts";

/** Articles that have changed, gone, come or moved: as they were, and as they are. */
export interface Changes {
  gone: readonly Entry[];
  come: readonly Entry[];
}

/** Lists the paths of the pages that may show something else after changes. */
export function impactOf(
  before: Arrangement,
  now: Arrangement,
  { gone, come }: Changes,
): Set<string> {
  const touched = new Set(come.map(({ path }) => path));
  const found = new Set(touched);
  for (const { path } of gone) found.add(path);
  compare(feedRecipes(before), feedRecipes(now), touched, found);
  compare(topicIndexRecipes(before), topicIndexRecipes(now), touched, found);
  for (const slug of slugsOf([...gone, ...come])) {
    const [old, topic] = [before.topics.get(slug), now.topics.get(slug)];
    const { pageSize } = now.site;
    compare(
      old ? topicRecipes(old, before.site.pageSize) : [],
      topic ? topicRecipes(topic, pageSize) : [],
      touched,
      found,
    );
    if (topic) for (const path of newNeighbours(old, topic, touched)) found.add(path);
    // A page says the name of its topic, whichever article gave it.
    if (old && topic && old.name !== topic.name)
      for (const { path } of topicRecipes(topic, pageSize)) found.add(path);
  }
  return found;
}

function slugsOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap(({ topics }) => topics.map(slugify)));
}

// What has another recipe, has none any more, or shows a touched article.
function compare(
  before: Iterable<Recipe>,
  now: Iterable<Recipe>,
  touched: ReadonlySet<string>,
  found: Set<string>,
): void {
  const old = new Map(Array.from(before, (recipe) => [recipe.path, JSON.stringify(recipe)]));
  for (const recipe of now) {
    const same = old.get(recipe.path) === JSON.stringify(recipe);
    old.delete(recipe.path);
    if (!same || showsOneOf(recipe, touched)) found.add(recipe.path);
  }
  for (const path of old.keys()) found.add(path);
}

function showsOneOf(recipe: Recipe, touched: ReadonlySet<string>): boolean {
  const cards = "cards" in recipe ? recipe.cards : [];
  const videos = recipe.kind === "home" ? recipe.videos : [];
  return [...cards, ...videos].some((path) => touched.has(path));
}

// Articles of a topic that have another one before or after them than before, or a touched one.
function newNeighbours(
  old: Topic | undefined,
  { articles }: Topic,
  touched: ReadonlySet<string>,
): string[] {
  const before = new Map(
    old?.articles.map(({ path }, at, all) => [path, around(all, at).join(" ")] as const),
  );
  return articles.flatMap(({ path }, at) => {
    const beside = around(articles, at);
    const same = before.get(path) === beside.join(" ") && !beside.some((one) => touched.has(one));
    return same ? [] : [path];
  });
}

function around(articles: readonly Entry[], at: number): string[] {
  return [articles[at - 1]?.path ?? "", articles[at + 1]?.path ?? ""];
}
