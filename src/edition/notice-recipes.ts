import type { Retired } from "./address-book.ts";
import type { Arrangement } from "./arrange.ts";
import { allPaths, topicNotes } from "./list-recipe-parts.ts";
import type { Recipe } from "./recipe.ts";

/** Lists the recipes of the pages at addresses without an article: it has moved, or was withdrawn. */
export function* noticeRecipes(arrangement: Arrangement, isChosen = allPaths): Generator<Recipe> {
  const chosen = arrangement.retired.filter(({ path }) => isChosen(path));
  // A page with the head tags of an article also needs what there is to say of its topics.
  const targets = new Set(chosen.map(({ to }) => to));
  const entries = new Map(
    arrangement.articles
      .filter(({ path }) => targets.has(path))
      .map((article) => [article.path, article]),
  );
  for (const address of chosen) {
    const entry = entries.get(address.to ?? "");
    yield { ...noticeRecipe(address), ...(entry && topicNotes(arrangement, [entry])) };
  }
}

function noticeRecipe({ path, to, datePublished }: Retired): Recipe {
  if (to !== undefined) return { kind: "moved", path, to };
  return { kind: "withdrawn", path, ...(datePublished && { datePublished }) };
}
