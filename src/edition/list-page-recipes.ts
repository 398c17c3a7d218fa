import { pagePaths, paths } from "#model/paths.ts";
import type { PagingLinks } from "#model/page.ts";
import { divideFront } from "#model/front.ts";
import type { Arrangement, Entry } from "./arrange.ts";
import { frontSections } from "./front-sections.ts";
import { leadOf } from "./lead.ts";
import { allPaths, cardPaths, pagingOf, toOlder, topicNotes } from "./list-recipe-parts.ts";
import { paginate } from "./paginate.ts";
import type { Recipe } from "./recipe.ts";

const videoCount = 6;
const list = { front: paths.home, page: pagePaths.list };

/** Lists the recipes of the pages with all articles: full list pages first, then the front page. */
export function* listPageRecipes(arrangement: Arrangement, isChosen = allPaths): Generator<Recipe> {
  const { articles, site } = arrangement;
  const { front, older, full } = paginate(articles, site.pageSize);
  for (const [index, entries] of full.entries()) {
    const number = index + 1;
    const path = list.page(number);
    if (!isChosen(path)) continue;
    yield {
      kind: "feed",
      path,
      number,
      cards: cardPaths(entries),
      ...pagingOf(number, full, list),
      ...topicNotes(arrangement, entries),
    };
  }
  if (!isChosen(list.front)) return;
  yield homeRecipe(arrangement, front, older ? toOlder(older, full, list) : {});
}

function homeRecipe(
  arrangement: Arrangement,
  front: readonly Entry[],
  paging: PagingLinks,
): Recipe {
  const { articles } = arrangement;
  const videos = newestVideos(articles);
  const lead = leadOf(arrangement, front);
  const { seconds, today } = divideFront(front, lead?.path);
  const above = [...(lead ? [lead] : []), ...seconds, ...today, ...videos];
  const sections = frontSections(arrangement, new Set(cardPaths(above)));
  const shown = [...above, ...front, ...sections.flatMap(({ entries }) => entries)];
  return {
    kind: "home",
    path: list.front,
    ...(lead && { lead: lead.path }),
    cards: cardPaths(front),
    videos: cardPaths(videos),
    ...(sections.length > 0 && {
      sections: sections.map(({ topic, entries }) => ({ topic, cards: cardPaths(entries) })),
    }),
    ...paging,
    ...topicNotes(arrangement, shown, ...sections.map(({ topic }) => topic)),
  };
}

function newestVideos(articles: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  for (let at = articles.length - 1; at >= 0 && found.length < videoCount; at -= 1) {
    const article = articles[at];
    if (article?.videoSupplied) found.push(article);
  }
  return found;
}
