import { fnvOf } from "#model/fnv.ts";
import { pagePaths, paths } from "#model/paths.ts";
import type { Arrangement, Topic } from "./arrange.ts";
import { topicNotes } from "./list-recipe-parts.ts";
import type { Recipe } from "./recipe.ts";

/** Topics on one page of the index: at least, at most, and on average how many more than the least. */
const minTopics = 120;
const maxTopics = 300;
const averageExtra = 80;

type IndexRecipe = Recipe & { kind: "topics" };
type SluggedTopic = [slug: string, topic: Topic];

/** Lists the recipes of the index of topics, in alphabetical order. Topics without an article are left out. */
export function topicIndexRecipes(
  arrangement: Pick<Arrangement, "topics" | "book" | "names">,
): IndexRecipe[] {
  const filled = [...arrangement.topics].filter(([, { articles }]) => articles.length > 0);
  const pages = cutIndex(filled, ([slug]) => slug);
  return pages.map((_, at) => recipeOf(pages, at, arrangement));
}

function recipeOf(
  pages: readonly (readonly SluggedTopic[])[],
  at: number,
  arrangement: Pick<Arrangement, "book" | "names">,
): IndexRecipe {
  const ofPage = pages[at] ?? [];
  const topics = ofPage.map(([, { name, articles }]) => ({ name, count: articles.length }));
  return {
    kind: "topics",
    path: indexPath(at),
    ...(at > 0 && { number: at + 1, previous: indexPath(at - 1) }),
    ...(at < pages.length - 1 && { next: indexPath(at + 1) }),
    ...(at === 0 && pages.length > 1 && { initials: initialsOf(pages) }),
    topics,
    ...topicNotes(arrangement, [], ...topics.map(({ name }) => name)),
  };
}

/** Cuts a sorted list into pages. A hash of each item's key decides whether a page may begin there, so that a new item hardly ever changes other pages than its own. */
export function cutIndex<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  let page: Item[] = [];
  const pages = [page];
  for (const item of items) {
    const isStart = page.length >= minTopics && (fnvOf(keyOf(item)) >>> 0) % averageExtra === 0;
    if (isStart || page.length >= maxTopics) pages.push((page = []));
    page.push(item);
  }
  return pages;
}

function indexPath(at: number): string {
  return at === 0 ? paths.topics : pagePaths.topics(at + 1);
}

// Each first letter once, with the path of the page where it begins.
function initialsOf(pages: readonly (readonly SluggedTopic[])[]) {
  const found = new Map<string, string>();
  for (const [at, items] of pages.entries())
    for (const [slug] of items) {
      const [initial = ""] = slug;
      if (!found.has(initial)) found.set(initial, indexPath(at));
    }
  return Array.from(found, ([initial, path]) => ({ initial, path }));
}
