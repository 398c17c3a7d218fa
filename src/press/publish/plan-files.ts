import type { Arrangement } from "#edition/arrange.ts";
import type { Recipe } from "#edition/recipe.ts";
import { recipes, recipesAt } from "#edition/recipes.ts";
import type { AppBundle } from "#press/bundle/app-bundle.ts";
import type { DirtyPages } from "#press/changes/dirty-pages.ts";
import { pageFiles } from "#press/render/page-files.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import { assetPaths, siteFilePaths } from "./write-site-files.ts";

/** What a site is made of. */
interface SiteParts {
  edition: Arrangement;
  app: AppBundle;
  dirty: DirtyPages;
  shareCards: boolean;
}

/** What a build writes. */
export interface WritePlan extends SiteParts {
  /** Of the dirty pages that there are. */
  recipes: readonly Recipe[];
  /** Lists the paths of the files of those pages, and of those that belong to no page. */
  files: () => Generator<string>;
}

/** Plans which pages and files a build writes. */
export function planFiles(store: BuildStore, parts: SiteParts): WritePlan {
  const { edition, dirty } = parts;
  const planned = [...(dirty === "all" ? recipes(edition) : recipesAt(edition, dirty))];
  return { ...parts, recipes: planned, files: () => filesOf(store, parts, planned) };
}

function* filesOf(
  store: BuildStore,
  { app, edition, shareCards }: SiteParts,
  planned: readonly Recipe[],
): Generator<string> {
  yield* assetPaths(app);
  yield* siteFilePaths(edition);
  const mediaOf = (path: string) => store.published.article(path).files;
  for (const recipe of planned)
    for (const { path } of pageFiles(recipe, { shareCards, mediaOf })) yield path;
}
