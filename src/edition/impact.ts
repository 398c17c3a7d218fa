import { slugify } from "#model/paths.ts";
import type { Arrangement, Entry, Topic } from "./arrange.ts";
import { feedRecipes, type Recipe, topicRecipes } from "./recipes.ts";
import { topicIndexRecipes } from "./topic-index.ts";

/** Lists the paths of the pages that may show something else once articles have changed, gone or come; `touched` are the paths of those that stand now. */
export function impactOf(
  before: Arrangement,
  now: Arrangement,
  touched: ReadonlySet<string>,
): Set<string> {
  const found = new Set(touched);
  const left = new Set(before.articles.map(({ path }) => path));
  for (const { path } of now.articles) left.delete(path);
  for (const path of left) found.add(path);
  compare(feedRecipes(before), feedRecipes(now), touched, found);
  compare(topicIndexRecipes(before), topicIndexRecipes(now), touched, found);
  for (const slug of slugsOf(before, now, left, touched)) {
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

function slugsOf(
  before: Arrangement,
  now: Arrangement,
  left: ReadonlySet<string>,
  touched: ReadonlySet<string>,
): Set<string> {
  const slugs = new Set<string>();
  const note = ({ topics }: Entry) => topics.forEach((name) => slugs.add(slugify(name)));
  before.articles.filter(({ path }) => left.has(path) || touched.has(path)).forEach(note);
  now.articles.filter(({ path }) => touched.has(path)).forEach(note);
  return slugs;
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
