import { dayOf } from "#model/dates.ts";
import { pagePaths } from "#model/paths.ts";
import type { Retired } from "./address-book.ts";
import type { Arrangement, Entry } from "./arrange.ts";
import { periodsOfDay } from "./date-index.ts";
import { dateRecipes } from "./date-recipes.ts";
import { listPageRecipes } from "./list-page-recipes.ts";
import type { Recipe } from "./recipe.ts";
import { readdressed, type TopicBook } from "./topic-book.ts";
import { TopicNames } from "./topic-names.ts";
import { topicIndexRecipes } from "./topic-index.ts";
import { topicRecipes } from "./topic-recipes.ts";

/** The articles that are new, removed, moved or otherwise changed: as they were, and as they are. */
export interface Changes {
  before: readonly Entry[];
  after: readonly Entry[];
}

/** Lists the paths of all pages that may differ after changes. */
export function impactOf(before: Arrangement, after: Arrangement, changes: Changes): Set<string> {
  const all = withRenamed(before, after, withReaddressed(before, after, changes));
  const changed = new Set(all.after.map(({ path }) => path));
  const slugs = slugsOf(all.before, before.book).union(slugsOf(all.after, after.book));
  const [old, now] = [withoutNames(before), withoutNames(after)];
  return new Set([
    ...changed,
    ...all.before.map(({ path }) => path),
    ...changedPages({ before: listPageRecipes(old), after: listPageRecipes(now) }, changed),
    ...changedPages(
      { before: topicIndexRecipes(before), after: topicIndexRecipes(after) },
      changed,
    ),
    ...changedDates(old, now, all),
    ...changedNotices({ before: before.retired, after: after.retired }, changed),
    ...[...slugs].flatMap((slug) => topicImpact(old, now, { slug, changed })),
  ]);
}

// When the path of a topic changes, so do all pages with one of its articles.
function withReaddressed(before: Arrangement, after: Arrangement, changes: Changes): Changes {
  const moved = readdressed(before.book, after.book);
  if (moved.size === 0) return changes;
  const isOf = ({ topics }: Entry) => topics.some((name) => moved.has(name));
  return {
    before: [...changes.before, ...before.articles.filter(isOf)],
    after: [...changes.after, ...after.articles.filter(isOf)],
  };
}

// The names on a list follow from its articles, and those with another name are among the changed ones: to compare the names
// of a whole archive would take longer than anything else here.
function withoutNames(arrangement: Arrangement): Arrangement {
  return { ...arrangement, names: new TopicNames([]) };
}

// When the name of a topic changes, so do the pages with its articles from then on.
function withRenamed(before: Arrangement, after: Arrangement, changes: Changes): Changes {
  const slugs = slugsOf(changes.before, before.book).union(slugsOf(changes.after, after.book));
  const renamed = new Set([...slugs].flatMap((slug) => renamedIn(slug, before, after)));
  if (renamed.size === 0) return changes;
  const isOne = ({ path }: Entry) => renamed.has(path);
  return {
    before: [...changes.before, ...before.articles.filter(isOne)],
    after: [...changes.after, ...after.articles.filter(isOne)],
  };
}

/** Lists the articles at whose time a topic had another name than before. */
function renamedIn(slug: string, before: Arrangement, after: Arrangement): string[] {
  const [old, topic] = [before.topics.get(slug), after.topics.get(slug)];
  if (!old || !topic) return [];
  const histories = [before.names.historyOf(old.name), after.names.historyOf(topic.name)];
  if (old.name === topic.name && isSame(histories[0], histories[1])) return [];
  const isRenamed = (entry: Entry) =>
    entry.topics.some(
      (name) => !isSame(before.names.on([entry], [name]), after.names.on([entry], [name])),
    );
  return topic.articles.filter(isRenamed).map(({ path }) => path);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function slugsOf(entries: readonly Entry[], book: TopicBook): Set<string> {
  return new Set(entries.flatMap(({ topics }) => topics.map((name) => book.slugOf(name))));
}

/** Lists the pages of days, months and years that may differ: those of changed articles, and those beside them. */
function changedDates(
  before: Arrangement,
  after: Arrangement,
  { before: old, after: present }: Changes,
): string[] {
  const days = new Set([...old, ...present].map(({ datePublished }) => dayOf(datePublished)));
  const own = new Set([...days].flatMap(periodsOfDay));
  const beside = [before, after].flatMap(({ dates }) =>
    [...own].flatMap((period) => Object.values(dates.beside(period))),
  );
  const periods = own.union(new Set(beside));
  const changed = new Set(present.map(({ path }) => path));
  return changedPages(
    { before: dateRecipes(before, periods), after: dateRecipes(after, periods) },
    changed,
  );
}

interface TopicChange {
  slug: string;
  /** The paths of changed articles. */
  changed: ReadonlySet<string>;
}

function topicImpact(
  before: Arrangement,
  after: Arrangement,
  { slug, changed }: TopicChange,
): string[] {
  const [old, topic] = [before.topics.get(slug), after.topics.get(slug)];
  const oldPages = old ? [...topicRecipes(before, old)] : [];
  if (!topic) return oldPages.map(({ path }) => path);
  const pages = [...topicRecipes(after, topic)];
  // The name of a topic is as an article spells it, so another article may bring another spelling.
  const renamed = old !== undefined && old.name !== topic.name;
  return [
    ...changedPages({ before: oldPages, after: pages }, changed),
    // Its first page also has its coverage, which depends on all articles.
    pagePaths.topic(slug),
    ...changedNeighbours({ before: old?.articles ?? [], after: topic.articles }, changed),
    ...(renamed ? pages.map(({ path }) => path) : []),
  ];
}

/** A list before and after changes. */
interface Versions<List> {
  before: List;
  after: List;
}

/** Lists the pages that are new or gone, have another recipe, or show a changed article. */
function changedPages(
  { before, after }: Versions<Iterable<Recipe>>,
  changed: ReadonlySet<string>,
): string[] {
  const old = new Map(Array.from(before, (recipe) => [recipe.path, recipe]));
  const found: string[] = [];
  for (const recipe of after) {
    const same = isSameRecipe(old.get(recipe.path), recipe);
    old.delete(recipe.path);
    if (!same || showsOneOf(recipe, changed)) found.push(recipe.path);
  }
  return [...found, ...old.keys()];
}

function isSameRecipe(a: Recipe | undefined, b: Recipe): boolean {
  const [before, after] = [cardsOf(a), cardsOf(b)];
  if (before.length !== after.length || before.some((path, at) => path !== after[at])) return false;
  return JSON.stringify({ ...a, cards: 0 }) === JSON.stringify({ ...b, cards: 0 });
}

function cardsOf(recipe: Recipe | undefined): readonly string[] {
  return recipe && "cards" in recipe ? recipe.cards : [];
}

function showsOneOf(recipe: Recipe, changed: ReadonlySet<string>): boolean {
  return [...cardsOf(recipe), ...aroundCards(recipe)].some((path) => changed.has(path));
}

function aroundCards(recipe: Recipe): string[] {
  if (recipe.kind !== "home") return [];
  const { lead, videos, sections = [] } = recipe;
  return [...(lead ? [lead] : []), ...videos, ...sections.flatMap(({ cards }) => cards)];
}

/** Lists the addresses without an article that are new or gone, say something else, or redirect to a changed article. */
function changedNotices(
  { before, after }: Versions<readonly Retired[]>,
  changed: ReadonlySet<string>,
): string[] {
  const old = new Map(before.map((notice) => [notice.path, JSON.stringify(notice)]));
  const found: string[] = [];
  for (const notice of after) {
    const same = old.get(notice.path) === JSON.stringify(notice);
    old.delete(notice.path);
    if (!same || (notice.to !== undefined && changed.has(notice.to))) found.push(notice.path);
  }
  return [...found, ...old.keys()];
}

/** Lists the articles of a topic that have another neighbour than before, or a changed one. */
function changedNeighbours(
  { before, after }: Versions<readonly Entry[]>,
  changed: ReadonlySet<string>,
): string[] {
  const { head, tail } = sameEnds(before, after);
  const middle = before.slice(head, before.length - tail);
  const old = new Map(
    middle.map(({ path }, at) => [path, neighboursAt(before, head + at).join(" ")]),
  );
  const isChanged = ({ path }: Entry, at: number) => {
    const neighbours = neighboursAt(after, at);
    if (neighbours.some((one) => changed.has(one))) return true;
    if (at < head || at >= after.length - tail) return false;
    return old.get(path) !== neighbours.join(" ");
  };
  return after.filter(isChanged).map(({ path }) => path);
}

/** Counts the articles, from both ends of a list, that have the same neighbours as before. Nearly always these are most of them. */
function sameEnds(
  before: readonly Entry[],
  after: readonly Entry[],
): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]?.path === after[head]?.path) head += 1;
  if (head === before.length && head === after.length) return { head, tail: 0 };
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.path === after.at(-1 - tail)?.path)
    tail += 1;
  // The last one at each end has a neighbour that may be another.
  return { head: Math.max(0, head - 1), tail: Math.max(0, tail - 1) };
}

function neighboursAt(articles: readonly Entry[], at: number): string[] {
  return [articles[at - 1]?.path ?? "", articles[at + 1]?.path ?? ""];
}
