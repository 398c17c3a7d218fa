import { isArchivePath, pagePaths, paths, periodOfPath } from "#model/paths.ts";
import type { Arrangement, Entry } from "./arrange.ts";
import { cardPaths, topicNotes } from "./list-recipe-parts.ts";
import { paginate } from "./paginate.ts";
import type { Recipe } from "./recipe.ts";

// A headline takes a fifth of the room of a card.
const headlinesPerCard = 5;

/** Lists the recipes of the archive and of the pages of days, months and years that have articles: of all, or of some. Where permalinks.tsv has given the address of such a page to an article, the article keeps it. */
export function* dateRecipes(
  arrangement: Arrangement,
  periods: Iterable<string> = arrangement.dates.all(),
): Generator<Recipe> {
  const taken = takenPaths(arrangement);
  yield* recipesOf(arrangement, periods).filter(({ path }) => !taken.has(path));
}

/** Lists those of them that are at some paths. */
export function* dateRecipesAt(
  arrangement: Arrangement,
  chosen: ReadonlySet<string>,
): Generator<Recipe> {
  const periods = new Set(Array.from(chosen, periodOfPath).filter((one) => one !== undefined));
  yield* dateRecipes(arrangement, periods).filter(({ path }) => chosen.has(path));
}

/** The paths by date that permalinks.tsv has given to articles. */
export function takenPaths({ retired }: Pick<Arrangement, "retired">): Set<string> {
  return new Set(retired.map(({ path }) => path).filter(isArchivePath));
}

function* recipesOf(arrangement: Arrangement, periods: Iterable<string>): Generator<Recipe> {
  yield archiveRecipe(arrangement);
  for (const period of periods) {
    if (!arrangement.dates.has(period)) continue;
    if (period.length === "2020".length) yield yearRecipe(arrangement, period);
    else yield* pagedRecipes(arrangement, period);
  }
}

function archiveRecipe({ dates }: Pick<Arrangement, "dates">): Recipe {
  return { kind: "archive", path: paths.archive, years: dates.counts(dates.years()) };
}

function yearRecipe({ dates }: Arrangement, year: string): Recipe {
  const months = dates.counts(dates.within(year));
  return { kind: "year", path: paths.period(year), year, months, ...dates.linksOf(year) };
}

/** Lists the recipes of a day or month: its full pages, then its own page. */
function* pagedRecipes(arrangement: Arrangement, period: string): Generator<Recipe> {
  const { dates, site } = arrangement;
  const isDay = period.length === "2020-01-04".length;
  const pageSize = isDay ? site.pageSize : site.pageSize * headlinesPerCard;
  const { front, older, full } = paginate(dates.articlesOf(period), pageSize);
  const list = {
    front: paths.period(period),
    page: (number: number) => pagePaths.periodPage(period, number),
  };
  const base = isDay
    ? { kind: "day" as const, day: period }
    : { kind: "month" as const, month: period };
  // Headlines do not name their topics.
  const topics = (entries: readonly Entry[]) => (isDay ? topicNotes(arrangement, entries) : {});
  // The newest full page stands whole on the period's own page, and gets its number with the next one.
  const numbered = full.slice(0, -1);
  for (const [index, entries] of numbered.entries()) {
    const number = index + 1;
    const paging = {
      newer: number < numbered.length ? list.page(number + 1) : list.front,
      ...(number > 1 && { older: list.page(number - 1) }),
    };
    const cards = cardPaths(entries);
    yield { ...base, path: list.page(number), number, cards, ...paging, ...topics(entries) };
  }
  yield {
    ...base,
    path: list.front,
    ...(!isDay && { days: dates.counts(dates.within(period)) }),
    cards: cardPaths(front),
    ...(older && { older: list.page(older) }),
    ...dates.linksOf(period),
    ...topics(front),
  };
}
