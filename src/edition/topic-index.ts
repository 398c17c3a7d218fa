import { fnvOf } from "#model/fnv.ts";
import { pagePaths, paths } from "#model/paths.ts";
import type { Arrangement, Topic } from "./arrange.ts";
import type { TopicBook } from "./topic-book.ts";
import { type Recipe } from "./recipe.ts";

/** Topics on one page of the index: this many at least, at most, and about so many more than the least. */
const fewest = 120;
const most = 300;
const spread = 80;

type IndexRecipe = Recipe & { kind: "topics" };
type Slugged = [slug: string, topic: Topic];

/** Lists the recipes of the pages of the index of topics, in alphabetical order; topics without an article are left out. */
export function topicIndexRecipes({
  topics,
  book,
}: Pick<Arrangement, "topics" | "book">): IndexRecipe[] {
  const filled = [...topics].filter(([, { articles }]) => articles.length > 0);
  const pages = cutIndex(filled, ([slug]) => slug);
  return pages.map((_, at) => recipeOf(pages, at, book));
}

function recipeOf(
  pages: readonly (readonly Slugged[])[],
  at: number,
  book: TopicBook,
): IndexRecipe {
  const topics = pages[at]!.map(([, { name, articles }]) => ({ name, count: articles.length }));
  return {
    kind: "topics",
    path: pathOf(at),
    ...(at > 0 && { number: at + 1, previous: pathOf(at - 1) }),
    ...(at < pages.length - 1 && { next: pathOf(at + 1) }),
    ...(at === 0 && pages.length > 1 && { initials: initialsOf(pages) }),
    topics,
    ...book.pathsOf(topics.map(({ name }) => name)),
  };
}

/** Cuts a sorted list into pages that begin where the item itself says so; an item more or less changes the page it stands on and hardly ever another. */
export function cutIndex<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const pages: Item[][] = [[]];
  for (const item of items) {
    const page = pages.at(-1)!;
    const isStart = page.length >= fewest && (fnvOf(keyOf(item)) >>> 0) % spread === 0;
    if (isStart || page.length >= most) pages.push([item]);
    else page.push(item);
  }
  return pages;
}

function pathOf(at: number): string {
  return at === 0 ? paths.topics : pagePaths.topics(at + 1);
}

// Each first letter once, with the page where it begins: as many as there are letters, however many topics.
function initialsOf(pages: readonly (readonly Slugged[])[]) {
  const found = new Map<string, string>();
  for (const [at, items] of pages.entries())
    for (const [slug] of items) {
      const [initial = ""] = slug;
      if (!found.has(initial)) found.set(initial, pathOf(at));
    }
  return Array.from(found, ([initial, path]) => ({ initial, path }));
}
