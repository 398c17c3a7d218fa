import type { Recipe } from "#edition/recipe.ts";
import type { Page } from "#model/page.ts";
import { htmlPath, twinPath } from "#model/paths.ts";
import { shareCardName } from "#press/images/share-card-cache.ts";
import { feedNames, type FeedName } from "#press/output-formats/feed-names.ts";

/** A file of a page: its path from the site's root, and what it is. */
export type PageFile =
  | { kind: "html" | "twin" | "text" | "shareCard"; path: string }
  | { kind: "feed"; path: string; name: FeedName }
  /** One of the article's own files, and the file that it is copied from. */
  | { kind: "medium"; path: string; name: string; from: string };

/** What has to be known of a site to tell. */
export interface PageFileContext {
  shareCards: boolean;
  /** The names and origins of the files beside the article at a path. */
  mediaOf: (path: string) => Iterable<[name: string, from: string]>;
}

/** Lists all files of a page, in the order in which they are written: none names one that comes after it. */
export function pageFiles(
  recipe: Pick<Recipe, "kind" | "path"> & { number?: number },
  context: PageFileContext,
): PageFile[] {
  const { path } = recipe;
  return [
    ...(recipe.kind === "article" ? articleFiles(path, context) : []),
    ...(hasFeeds(recipe) ? feedFiles(path) : []),
    { kind: "twin", path: twinPath(path) },
    { kind: "html", path: htmlPath(path) },
  ];
}

function articleFiles(path: string, { shareCards, mediaOf }: PageFileContext): PageFile[] {
  const media = Array.from(mediaOf(path), ([name, from]): PageFile => ({
    kind: "medium",
    path: path + name,
    name,
    from,
  }));
  return [
    ...media,
    { kind: "text", path: `${path}index.txt` },
    ...(shareCards ? [shareCardFile(path)] : []),
  ];
}

function shareCardFile(path: string): PageFile {
  return { kind: "shareCard", path: path + shareCardName };
}

function feedFiles(path: string): PageFile[] {
  return Object.keys(feedNames)
    .filter(isFeedName)
    .map((name) => ({ kind: "feed", path: path + name, name }));
}

function isFeedName(name: string): name is FeedName {
  return name in feedNames;
}

/** Tells whether a page is the front of a list that can be followed. */
export function hasFeeds({ kind, number }: { kind: Page["kind"]; number?: number }): boolean {
  return kind === "home" || (kind === "topic" && number === undefined);
}
