import type { Retired } from "./address-book.ts";
import type { Arrangement } from "./arrange.ts";
import { allPaths } from "./list-recipe-parts.ts";
import type { Recipe } from "./recipe.ts";

/** Lists the recipes of the pages at addresses without an article: it has moved, or was withdrawn. */
export function* noticeRecipes(
  { retired, articles, book }: Arrangement,
  isChosen = allPaths,
): Generator<Recipe> {
  const chosen = retired.filter(({ path }) => isChosen(path));
  // A page with the head tags of an article also needs the paths of its topics.
  const targets = new Set(book.elsewhere.size > 0 ? chosen.map(({ to }) => to) : []);
  const topics = new Map(
    articles
      .filter(({ path }) => targets.has(path))
      .map((article) => [article.path, article.topics]),
  );
  for (const address of chosen)
    yield { ...noticeRecipe(address), ...book.pathsOf(topics.get(address.to ?? "") ?? []) };
}

function noticeRecipe({ path, to, datePublished }: Retired): Recipe {
  if (to !== undefined) return { kind: "moved", path, to };
  return { kind: "withdrawn", path, ...(datePublished && { datePublished }) };
}
