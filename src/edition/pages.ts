import type { Card, EditionIndex, Page } from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";
import { arrange, type Entry } from "./arrange.ts";
import { prominenceOf } from "./lead.ts";
import { toCard } from "./card.ts";
import type { Edition } from "./compose.ts";
import type { Retired } from "./address-book.ts";
import { fillRecipe, linkTo } from "./fill-recipe.ts";
import { recipes } from "./recipes.ts";

/** A page's path and its twin. */
export interface AddressedPage {
  path: string;
  page: Page;
}

export const latestCount = 6;

/** Turns an edition into its pages, one at a time. */
export function* pages({ articles, site, retired }: Edition): Generator<AddressedPage> {
  const cards = new Map(articles.map((article) => [article.path, toCard(article)]));
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const lookup = {
    card: (path: string) => lookUp(cards, path),
    article: (path: string) => lookUp(byPath, path),
  };
  for (const recipe of recipes(arrange(articles.map(toEntry), site, retired)))
    yield { path: recipe.path, page: fillRecipe(recipe, lookup) };
}

/** Turns an article into what lists need to know of it. */
export function toEntry(article: PublishedArticle): Entry {
  const { topicSpellings } = article;
  return {
    ...toCard(article),
    ...(topicSpellings && { topicSpellings }),
    prominence: prominenceOf(article),
  };
}

function lookUp<Item>(items: ReadonlyMap<string, Item>, path: string): Item {
  const item = items.get(path);
  if (item === undefined) throw new Error(`The edition has no article at ${path}`);
  return item;
}

/** Turns the number of all articles and the newest cards, newest first, into `edition.json`. */
export function toIndex(count: number, newest: readonly Card[]): EditionIndex {
  const latest = newest.map((card) => ({ ...linkTo(card), datePublished: card.datePublished }));
  return { version: 1, count, latest };
}

/** Turns addresses without an article into `moved.json`: those that have moved, each with the path to which it redirects. */
export function toMoved(retired: readonly Retired[]): Record<string, string> {
  return Object.fromEntries(
    retired.flatMap(({ path, to }) => (to === undefined ? [] : [[path, to]])),
  );
}

/** Turns an edition into its index. */
export function indexOf({ articles }: Edition): EditionIndex {
  return toIndex(articles.length, articles.slice(-latestCount).toReversed().map(toCard));
}
