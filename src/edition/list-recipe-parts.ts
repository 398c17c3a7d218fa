// What the recipes of all kinds of lists have in common.
import type { PagingLinks, TopicNotes } from "#model/page.ts";
import type { Arrangement, Entry } from "./arrange.ts";

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

/** What has to be said of the topics on a page: those of its articles, and `others`. */
export function topicNotes(
  { book, names }: Pick<Arrangement, "book" | "names">,
  entries: readonly Entry[],
  ...others: string[]
): TopicNotes {
  // Of most topics, nothing has to be said.
  if (book.elsewhere.size === 0 && names.isEmpty) return {};
  const topics = new Set([...others, ...entries.flatMap((entry) => entry.topics)]);
  return { ...book.pathsOf(topics), ...names.on(entries, topics) };
}
