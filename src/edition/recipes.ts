import type { Onward, Page, TopicPaths } from "#model/page.ts";
import { pagePaths, paths } from "#model/paths.ts";
import type { Arrangement, Entry, Topic } from "./arrange.ts";
import { coverageOf } from "./coverage.ts";
import { paginate } from "./paginate.ts";
import type { Retired } from "./address-book.ts";
import type { TopicBook } from "./topic-book.ts";
import { topicIndexRecipes } from "./topic-index.ts";
import { type Recipe, type TopicRecipe, type Words } from "./recipe.ts";
const videoCount = 6;

/** Lists the recipes of all pages: those of articles first, then those that lead to them. */
export function* recipes(arrangement: Arrangement): Generator<Recipe> {
  yield* articleRecipes(arrangement, arrangement.articles);
  yield* noticeRecipes(arrangement);
  yield* listRecipes(arrangement);
}

/** Lists the recipes of the pages at some paths, in the order of `recipes`. */
export function* recipesAt(now: Arrangement, chosen: ReadonlySet<string>): Generator<Recipe> {
  const isChosen = (path: string) => chosen.has(path);
  const articles = now.articles.filter(({ path }) => isChosen(path));
  yield* articleRecipes(now, articles);
  yield* noticeRecipes(now, isChosen);
  const slugs = new Set([...chosen].map((path) => /^\/topics\/([^/]+)\//u.exec(path)?.[1]));
  const topics = new Map([...now.topics].filter(([slug]) => slugs.has(slug)));
  for (const topic of topics.values())
    for (const recipe of topicPages(now, topic, isChosen)) yield withCoverage(recipe, topic, now);
  yield* topicIndexRecipes(now).filter(({ path }) => isChosen(path));
  yield* feedRecipes(now, isChosen);
}

function* articleRecipes(
  { topics, book }: Arrangement,
  articles: Iterable<Entry>,
): Generator<Recipe> {
  const places = new Map<string, Map<string, number>>();
  const placesIn = (slug: string, topic: Topic) => {
    const known = places.get(slug) ?? new Map(topic.articles.map(({ path }, at) => [path, at]));
    places.set(slug, known);
    return known;
  };
  for (const { path, topics: named } of articles) {
    const neighbours = named.map((topic) => {
      const slug = book.slugOf(topic);
      const inTopic = topics.get(slug)!;
      const place = placesIn(slug, inTopic).get(path)!;
      return neighboursOf(
        topic,
        inTopic.articles[place + 1]?.path,
        inTopic.articles[place - 1]?.path,
      );
    });
    yield { kind: "article", path, neighbours, ...book.pathsOf(named) };
  }
}

function* noticeRecipes(now: Arrangement, isChosen = all): Generator<Recipe> {
  const { retired, articles, book } = now;
  const chosen = retired.filter(({ path }) => isChosen(path));
  const targets = new Set(book.elsewhere.size > 0 ? chosen.map(({ to }) => to) : []);
  const named = new Map(
    articles.filter(({ path }) => targets.has(path)).map(({ path, topics }) => [path, topics]),
  );
  for (const one of chosen)
    yield { ...noticeRecipe(one), ...book.pathsOf(named.get(one.to ?? "") ?? []) };
}

function noticeRecipe({ path, to, datePublished }: Retired): Recipe {
  if (to !== undefined) return { kind: "moved", path, to };
  return { kind: "withdrawn", path, ...(datePublished && { datePublished }) };
}

function neighboursOf(topic: string, newer: string | undefined, older: string | undefined) {
  return { topic, ...(newer && { newer }), ...(older && { older }) };
}

// Lists: full pages first, then the fronts that lead to them, home last.
function* listRecipes(arrangement: Arrangement): Generator<Recipe> {
  const { topics } = arrangement;
  for (const topic of topics.values())
    for (const recipe of topicPages(arrangement, topic))
      yield withCoverage(recipe, topic, arrangement);
  yield* topicIndexRecipes(arrangement).toReversed();
  yield* feedRecipes(arrangement);
}

type Choice = (path: string) => boolean;
const all: Choice = () => true;

/** Lists the recipes of the pages of all articles: the full ones, then home. */
export function* feedRecipes(
  { articles, site, book }: Arrangement,
  isChosen = all,
): Generator<Recipe> {
  const { front, older, full } = paginate(articles, site.pageSize);
  for (const [index, items] of full.entries()) {
    const number = index + 1;
    const path = pagePaths.feed(number);
    if (!isChosen(path)) continue;
    const onward = onwardFrom(number, full.length, { front: paths.home, page: pagePaths.feed });
    yield {
      kind: "feed",
      path,
      number,
      cards: pathsOf(items),
      ...onward,
      ...topicPathsOf(items, book),
    };
  }
  if (!isChosen(paths.home)) return;
  const videos = newestVideos(articles);
  yield {
    kind: "home",
    path: paths.home,
    cards: pathsOf(front),
    videos: pathsOf(videos),
    ...(older && { older: pagePaths.feed(older) }),
    ...topicPathsOf([...front, ...videos], book),
  };
}

/** Lists the recipes of a topic's pages, the full ones, then its own: as far as they are told by places in the list, without the coverage that is a sum of all of it. */
export function* topicPages(
  { site, book }: Pick<Arrangement, "site" | "book">,
  { name, articles }: Topic,
  isChosen = all,
): Generator<TopicRecipe> {
  const { front, older, full } = paginate(articles, site.pageSize);
  const slug = book.slugOf(name);
  const address = {
    front: pagePaths.topic(slug),
    page: (n: number) => pagePaths.topicPage(slug, n),
  };
  const said = (items: readonly Entry[]) => topicPathsOf(items, book, name);
  const base = { kind: "topic" as const, topic: name };
  for (const [index, items] of full.entries()) {
    const number = index + 1;
    const path = address.page(number);
    if (!isChosen(path)) continue;
    const onward = onwardFrom(number, full.length, address);
    yield { ...base, path, number, cards: pathsOf(items), ...onward, ...said(items) };
  }
  if (!isChosen(address.front)) return;
  yield {
    ...base,
    path: address.front,
    cards: pathsOf(front),
    ...(older && { older: address.page(older) }),
    ...said(front),
  };
}

function withCoverage(
  recipe: TopicRecipe,
  { name, articles }: Topic,
  { book }: Arrangement,
): TopicRecipe {
  const coverage = recipe.number === undefined && coverageOf(name, articles);
  if (!coverage) return recipe;
  const { topicPaths = {} } = book.pathsOf(coverage.together.map(({ topic }) => topic));
  const said = { ...recipe.topicPaths, ...topicPaths };
  return { ...recipe, coverage, ...(Object.keys(said).length > 0 && { topicPaths: said }) };
}

// What a page has to say of the topics on its cards, and of its own.
function topicPathsOf(items: readonly Entry[], book: TopicBook, ...own: string[]): TopicPaths {
  if (book.elsewhere.size === 0) return {};
  return book.pathsOf([...own, ...items.flatMap(({ topics }) => topics)]);
}

/** Turns a recipe into the page's twin. */
export function fill(recipe: Recipe, { card, article }: Words): Page {
  const { path, ...rest } = recipe;
  switch (rest.kind) {
    case "home":
      return { ...rest, cards: rest.cards.map(card), videos: rest.videos.map(card) };
    case "feed":
    case "topic":
      return { ...rest, cards: rest.cards.map(card) };
    case "article":
      return {
        kind: "article",
        article: article(path),
        neighbours: rest.neighbours.map(named),
        ...(rest.topicPaths && { topicPaths: rest.topicPaths }),
      };
    case "moved":
      return { ...rest, article: { ...article(rest.to), body: [] } };
    case "topics":
    case "withdrawn":
      return rest;
    default:
      return rest satisfies never;
  }

  function named({ topic, newer, older }: (typeof rest & { kind: "article" })["neighbours"][0]) {
    return {
      topic,
      ...(newer && { newer: pointer(newer) }),
      ...(older && { older: pointer(older) }),
    };
  }

  function pointer(to: string) {
    const { kicker, headline } = card(to);
    return { path: to, ...(kicker && { kicker }), headline };
  }
}

function pathsOf(entries: readonly Entry[]): string[] {
  return entries.map(({ path }) => path);
}

function newestVideos(articles: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  for (let at = articles.length - 1; at >= 0 && found.length < videoCount; at -= 1)
    if (articles[at]!.hasVideo) found.push(articles[at]!);
  return found;
}

function onwardFrom(
  number: number,
  count: number,
  address: { front: string; page: (number: number) => string },
): Onward {
  return {
    newer: number < count ? address.page(number + 1) : address.front,
    ...(number > 1 && { older: address.page(number - 1) }),
  };
}
