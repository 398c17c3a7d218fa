import { pagePaths, paths } from "#model/paths.ts";
import type { Arrangement, Entry } from "./arrange.ts";
import { allPaths, cardPaths, pagingLinks, topicPathsOf } from "./list-recipe-parts.ts";
import { paginate } from "./paginate.ts";
import type { Recipe } from "./recipe.ts";

const videoCount = 6;
const list = { front: paths.home, page: pagePaths.list };

/** Lists the recipes of the pages with all articles: full list pages first, then the front page. */
export function* listPageRecipes(
  { articles, site, book }: Arrangement,
  isChosen = allPaths,
): Generator<Recipe> {
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
      ...pagingLinks(number, full.length, list),
      ...topicPathsOf(entries, book),
    };
  }
  if (!isChosen(list.front)) return;
  const videos = newestVideos(articles);
  yield {
    kind: "home",
    path: list.front,
    cards: cardPaths(front),
    videos: cardPaths(videos),
    ...(older && { older: list.page(older) }),
    ...topicPathsOf([...front, ...videos], book),
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
