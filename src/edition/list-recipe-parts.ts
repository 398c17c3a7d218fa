// What the recipes of all kinds of lists have in common.
import type { PagingLinks, TopicPaths } from "#model/page.ts";
import type { Entry } from "./arrange.ts";
import type { TopicBook } from "./topic-book.ts";

/** Decides by its path whether the recipe of a page is wanted. */
export type PathFilter = (path: string) => boolean;

export const allPaths: PathFilter = () => true;

/** The paths of a list: of its front, and of its full pages by number. */
export interface ListPaths {
  front: string;
  page: (number: number) => string;
}

/** Makes the links from one of `count` full pages to the next newer and next older page. */
export function pagingLinks(number: number, count: number, list: ListPaths): PagingLinks {
  return {
    newer: number < count ? list.page(number + 1) : list.front,
    ...(number > 1 && { older: list.page(number - 1) }),
  };
}

/** Lists the paths of the cards of entries. */
export function cardPaths(entries: readonly Entry[]): string[] {
  return entries.map(({ path }) => path);
}

/** Finds the topics, on the cards of entries and others, that have a path of their own. */
export function topicPathsOf(
  entries: readonly Entry[],
  book: TopicBook,
  ...others: string[]
): TopicPaths {
  if (book.elsewhere.size === 0) return {};
  return book.pathsOf([...others, ...entries.flatMap(({ topics }) => topics)]);
}
