import type { Page } from "#model/page.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Masthead, Site } from "#model/site.ts";
import { cardName } from "#press/images/share-card.ts";
import type { SizeOf } from "#press/output-formats/enclosures.ts";
import { feedLength, feedNames, feedsOf } from "#press/output-formats/feeds.ts";
import { plainText } from "#press/output-formats/plain-text.ts";
import { type Recipe } from "#edition/recipe.ts";

const text = "index.txt";

/** Names the files that stand beside a page for programs: an article's plain text and card, the feeds of a list's own page. */
export function companionNames(
  { cards }: Pick<Site, "cards">,
  recipe: Pick<Recipe, "kind"> & { number?: number },
): string[] {
  if (recipe.kind === "article") return cards ? [text, cardName] : [text];
  return hasFeeds(recipe) ? Object.keys(feedNames) : [];
}

/** Lists the paths of all files of a page; `mediaOf` names those that stand beside an article. */
export function pageFiles(
  site: Pick<Site, "cards">,
  recipe: Recipe,
  mediaOf: (path: string) => Iterable<string>,
): string[] {
  const media = recipe.kind === "article" ? mediaOf(recipe.path) : [];
  const names = ["index.html", "index.json", ...companionNames(site, recipe), ...media];
  return names.map((name) => recipe.path + name);
}

/** Tells whether a page is the front of a list that can be followed. */
export function hasFeeds({ kind, number }: { kind: Page["kind"]; number?: number }): boolean {
  return kind === "home" || (kind === "topic" && number === undefined);
}

interface Found {
  page: Page;
  /** Finds the whole of what a card stands for. */
  article: (path: string) => PublishedArticle;
  sizeOf: SizeOf;
}

/** Turns a page into those files that are text, by name. */
export function companionsOf(
  site: Masthead,
  path: string,
  { page, article, sizeOf }: Found,
): Record<string, string> {
  if (page.kind === "article") return { [text]: plainText(site, page.article) };
  if (page.kind !== "home" && (page.kind !== "topic" || page.number !== undefined)) return {};
  const title = page.kind === "topic" ? `${page.topic} | ${site.name}` : site.name;
  const articles = page.cards.slice(0, feedLength).map((card) => article(card.path));
  return feedsOf(site, { path, title, description: site.description, articles, sizeOf });
}
