import { dayOf } from "#model/dates.ts";
import type { Coverage } from "#model/page.ts";
import { pagePaths } from "#model/paths.ts";
import type { Arrangement, Entry, Topic } from "./arrange.ts";
import { coverageOf } from "./coverage.ts";
import { allPaths, cardPaths, pagingOf, toOlder, topicNotes } from "./list-recipe-parts.ts";
import { paginate } from "./paginate.ts";
import type { TopicRecipe } from "./recipe.ts";

/** Lists the recipes of a topic's pages: full pages first, then the topic's own page. They have no coverage: that needs all articles, and `withCoverage` adds it. */
export function* topicRecipes(
  arrangement: Pick<Arrangement, "site" | "book" | "names">,
  { name, articles }: Topic,
  isChosen = allPaths,
): Generator<TopicRecipe> {
  const { front, older, full } = paginate(articles, arrangement.site.pageSize);
  const slug = arrangement.book.slugOf(name);
  const list = {
    front: pagePaths.topic(slug),
    page: (number: number) => pagePaths.topicPage(slug, number),
  };
  const base = { kind: "topic" as const, topic: name };
  const notes = (entries: readonly Entry[]) => topicNotes(arrangement, entries, name);
  for (const [index, entries] of full.entries()) {
    const number = index + 1;
    const path = list.page(number);
    if (!isChosen(path)) continue;
    const paging = pagingOf(number, full, list);
    yield { ...base, path, number, cards: cardPaths(entries), ...paging, ...notes(entries) };
  }
  if (!isChosen(list.front)) return;
  yield {
    ...base,
    path: list.front,
    cards: cardPaths(front),
    ...(older && toOlder(older, full, list)),
    ...notes(front),
  };
}

/** Adds the coverage to the recipe of a topic's own page; other pages have none. */
export function withCoverage(
  recipe: TopicRecipe,
  { name, articles }: Topic,
  { book, site, names }: Arrangement,
): TopicRecipe {
  const found = recipe.number === undefined && coverageOf(name, articles);
  if (!found) return recipe;
  const slug = book.slugOf(name);
  const onOwnPage = articles.length - recipe.cards.length;
  const coverage = withPages(found, articles, (index) =>
    index < onOwnPage
      ? pagePaths.topicPage(slug, Math.floor(index / site.pageSize) + 1)
      : recipe.path,
  );
  const onCards = articles.slice(onOwnPage).flatMap(({ topics }) => topics);
  const topics = new Set([name, ...onCards, ...found.together.map(({ topic }) => topic)]);
  return { ...recipe, coverage, ...book.pathsOf(topics), ...names.on(articles, topics) };
}

/** Adds to each period the page with its newest article. */
function withPages(
  coverage: Coverage,
  articles: readonly Entry[],
  pageAt: (index: number) => string,
): Coverage {
  const periods = coverage.periods.map((one) => {
    const index = articles.findLastIndex(({ datePublished }) =>
      datePublished.startsWith(one.period),
    );
    const newest = articles[index];
    if (!newest) return one;
    return { ...one, path: pageAt(index), day: dayOf(newest.datePublished) };
  });
  return { ...coverage, periods };
}
