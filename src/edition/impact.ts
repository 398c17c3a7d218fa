import { pagePaths } from "#model/paths.ts";
import type { Arrangement, Entry } from "./arrange.ts";
import { feedRecipes, topicPages } from "./recipes.ts";
import { readdressed, type TopicBook } from "./topic-book.ts";
import { topicIndexRecipes } from "./topic-index.ts";
import { type Recipe } from "./recipe.ts";

/** The articles that are new, removed, moved or otherwise changed: as they were, and as they are. */
export interface Changes {
  before: readonly Entry[];
  after: readonly Entry[];
}

/** Lists the paths of the pages that may show something else after changes. */
export function impactOf(before: Arrangement, now: Arrangement, changes: Changes): Set<string> {
  const all = withReaddressed(before, now, changes);
  const touched = new Set(all.after.map(({ path }) => path));
  const found = new Set(touched);
  for (const { path } of all.before) found.add(path);
  compare(feedRecipes(before), feedRecipes(now), touched, found);
  compare(topicIndexRecipes(before), topicIndexRecipes(now), touched, found);
  compareNotices(before, now, touched, found);
  for (const slug of slugsOf(all.before, before.book).union(slugsOf(all.after, now.book))) {
    const [old, topic] = [before.topics.get(slug), now.topics.get(slug)];
    const pages = topic ? [...topicPages(now, topic)] : [];
    compare(old ? topicPages(before, old) : [], pages, touched, found);
    if (!topic) continue;
    // Its own page also sums up its articles.
    found.add(pagePaths.topic(slug));
    for (const path of newNeighbours(old?.articles ?? [], topic.articles, touched)) found.add(path);
    // A page says the name of its topic, whichever article gave it.
    if (old && old.name !== topic.name) for (const { path } of pages) found.add(path);
  }
  return found;
}

// A topic that stands elsewhere now is linked anew by every page that shows one of its articles.
function withReaddressed(before: Arrangement, now: Arrangement, changes: Changes): Changes {
  const moved = readdressed(before.book, now.book);
  if (moved.size === 0) return changes;
  const isOf = ({ topics }: Entry) => topics.some((name) => moved.has(name));
  return {
    before: [...changes.before, ...before.articles.filter(isOf)],
    after: [...changes.after, ...now.articles.filter(isOf)],
  };
}

function slugsOf(entries: readonly Entry[], book: TopicBook): Set<string> {
  return new Set(entries.flatMap(({ topics }) => topics.map((name) => book.slugOf(name))));
}

// What has another recipe, has none any more, or shows a touched article.
function compare(
  before: Iterable<Recipe>,
  now: Iterable<Recipe>,
  touched: ReadonlySet<string>,
  found: Set<string>,
): void {
  const old = new Map(Array.from(before, (recipe) => [recipe.path, recipe]));
  for (const recipe of now) {
    const same = areSame(old.get(recipe.path), recipe);
    old.delete(recipe.path);
    if (!same || showsOneOf(recipe, touched)) found.add(recipe.path);
  }
  for (const path of old.keys()) found.add(path);
}

// What says something else than before, or leads to a touched article.
function compareNotices(
  before: Arrangement,
  now: Arrangement,
  touched: ReadonlySet<string>,
  found: Set<string>,
): void {
  const old = new Map(before.retired.map((one) => [one.path, JSON.stringify(one)]));
  for (const one of now.retired) {
    const same = old.get(one.path) === JSON.stringify(one);
    old.delete(one.path);
    if (!same || (one.to !== undefined && touched.has(one.to))) found.add(one.path);
  }
  for (const path of old.keys()) found.add(path);
}

function areSame(a: Recipe | undefined, b: Recipe): boolean {
  const [before, now] = [cardsOf(a), cardsOf(b)];
  if (before.length !== now.length || before.some((path, at) => path !== now[at])) return false;
  return JSON.stringify({ ...a, cards: 0 }) === JSON.stringify({ ...b, cards: 0 });
}

function cardsOf(recipe: Recipe | undefined): readonly string[] {
  return recipe && "cards" in recipe ? recipe.cards : [];
}

function showsOneOf(recipe: Recipe, touched: ReadonlySet<string>): boolean {
  const videos = recipe.kind === "home" ? recipe.videos : [];
  return [cardsOf(recipe), videos].some((list) => list.some((path) => touched.has(path)));
}

// Articles of a topic that have another one before or after them than before, or a touched one.
function newNeighbours(
  old: readonly Entry[],
  now: readonly Entry[],
  touched: ReadonlySet<string>,
): string[] {
  const ends = sameEnds(old, now);
  const before = new Map<string, string>();
  for (let at = ends.head; at < old.length - ends.tail; at += 1)
    before.set(old[at]!.path, around(old, at).join(" "));
  const isNew = (at: number) => {
    const beside = around(now, at);
    if (beside.some((path) => touched.has(path))) return true;
    if (at < ends.head || at >= now.length - ends.tail) return false;
    return before.get(now[at]!.path) !== beside.join(" ");
  };
  return now.filter((_, at) => isNew(at)).map(({ path }) => path);
}

// How many articles, from both ends of a list, stand between the same two as before: most of them.
function sameEnds(old: readonly Entry[], now: readonly Entry[]): { head: number; tail: number } {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head]!.path === now[head]!.path) head += 1;
  if (head === old.length && head === now.length) return { head, tail: 0 };
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail)!.path === now.at(-1 - tail)!.path) tail += 1;
  // The outermost ones have lost or got a neighbour on one side.
  return { head: Math.max(0, head - 1), tail: Math.max(0, tail - 1) };
}

function around(articles: readonly Entry[], at: number): string[] {
  return [articles[at - 1]?.path ?? "", articles[at + 1]?.path ?? ""];
}
