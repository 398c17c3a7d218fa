import { paths } from "#model/paths.ts";
import type { Arrangement } from "./arrange.ts";
import { articleRecipes } from "./article-recipes.ts";
import { dateRecipes, dateRecipesAt } from "./date-recipes.ts";
import { listPageRecipes } from "./list-page-recipes.ts";
import { noticeRecipes } from "./notice-recipes.ts";
import type { Recipe } from "./recipe.ts";
import { topicIndexRecipes } from "./topic-index.ts";
import { topicRecipes, withCoverage } from "./topic-recipes.ts";

const searchRecipe: Recipe = { kind: "search", path: paths.search };

/** Lists the recipes of all pages: articles come first, then the pages that link to them, and the front page last. */
export function* recipes(arrangement: Arrangement): Generator<Recipe> {
  yield* articleRecipes(arrangement, arrangement.articles);
  yield* noticeRecipes(arrangement);
  for (const topic of arrangement.topics.values())
    for (const recipe of topicRecipes(arrangement, topic))
      yield withCoverage(recipe, topic, arrangement);
  yield* topicIndexRecipes(arrangement).toReversed();
  yield* dateRecipes(arrangement);
  yield searchRecipe;
  yield* listPageRecipes(arrangement);
}

/** Lists the recipes of the pages at some paths. */
export function* recipesAt(
  arrangement: Arrangement,
  chosen: ReadonlySet<string>,
): Generator<Recipe> {
  const isChosen = (path: string) => chosen.has(path);
  const articles = arrangement.articles.filter(({ path }) => isChosen(path));
  yield* articleRecipes(arrangement, articles);
  yield* noticeRecipes(arrangement, isChosen);
  const slugs = new Set([...chosen].map((path) => /^\/topics\/([^/]+)\//u.exec(path)?.[1]));
  for (const [slug, topic] of arrangement.topics) {
    if (!slugs.has(slug)) continue;
    for (const recipe of topicRecipes(arrangement, topic, isChosen))
      yield withCoverage(recipe, topic, arrangement);
  }
  yield* topicIndexRecipes(arrangement).filter(({ path }) => isChosen(path));
  yield* dateRecipesAt(arrangement, chosen);
  if (isChosen(searchRecipe.path)) yield searchRecipe;
  yield* listPageRecipes(arrangement, isChosen);
}
