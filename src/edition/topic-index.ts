import { fnvOf } from "#model/fnv.ts";
import { pagePaths, paths } from "#model/paths.ts";
import { topicTitle } from "#model/topic-title.ts";
import type { Arrangement, Topic } from "./arrange.ts";
import { initialOrder, initialsIn } from "./initial.ts";
import { topicNotes } from "./list-recipe-parts.ts";
import type { Recipe } from "./recipe.ts";

/** Topics on one page of the index: at least, at most, and on average how many more than the least. */
const minTopics = 120;
const maxTopics = 300;
const averageExtra = 80;

type IndexRecipe = Recipe & { kind: "topics" };
type Naming = Pick<Arrangement, "site" | "book" | "names">;

interface IndexedTopic {
  slug: string;
  topic: Topic;
  initial: string;
}

/** Lists the recipes of the index of topics, in alphabetical order. Topics without an article are left out. */
export function topicIndexRecipes(
  arrangement: Naming & Pick<Arrangement, "topics">,
): IndexRecipe[] {
  const pages = cutIndex(alphabetical(arrangement), ({ slug }) => slug);
  return pages.map((_, at) => recipeOf(pages, at, arrangement));
}

// By the initials of the names that readers see, then by slug.
function alphabetical({ topics, ...naming }: Naming & Pick<Arrangement, "topics">): IndexedTopic[] {
  const filled = [...topics].filter(([, { articles }]) => articles.length > 0);
  const { topicNames } = topicNotes(naming, [], ...filled.map(([, { name }]) => name));
  const initialOf = initialsIn(naming.site.language);
  const order = initialOrder(naming.site.language);
  return filled
    .map(([slug, topic]) => {
      return { slug, topic, initial: initialOf(topicTitle(topic.name, topicNames)) };
    })
    .toSorted((a, b) => order(a.initial, b.initial));
}

function recipeOf(
  pages: readonly (readonly IndexedTopic[])[],
  at: number,
  naming: Naming,
): IndexRecipe {
  const topics = (pages[at] ?? []).map(({ topic: { name, articles }, initial }) => {
    return { name, count: articles.length, initial };
  });
  return {
    kind: "topics",
    path: indexPath(at),
    ...(at > 0 && { number: at + 1, previous: indexPath(at - 1) }),
    ...(at < pages.length - 1 && { next: indexPath(at + 1) }),
    ...(at === 0 && pages.length > 1 && { initials: initialsOf(pages) }),
    topics,
    ...topicNotes(naming, [], ...topics.map(({ name }) => name)),
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

// Each initial once, with the path of the page where it begins.
function initialsOf(pages: readonly (readonly IndexedTopic[])[]) {
  const found = new Map<string, string>();
  for (const [at, items] of pages.entries())
    for (const { initial } of items) if (!found.has(initial)) found.set(initial, indexPath(at));
  return Array.from(found, ([initial, path]) => ({ initial, path }));
}
