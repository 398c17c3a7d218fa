// What the recipes of all kinds of lists have in common.
import { dayOf } from "#model/dates.ts";
import type { ListDays, PagingLinks, TopicNotes } from "#model/page.ts";
import type { Arrangement, Entry } from "./arrange.ts";

/** Decides by its path whether the recipe of a page is wanted. */
export type PathFilter = (path: string) => boolean;

export const allPaths: PathFilter = () => true;

/** The paths of a list: of its front, and of its full pages by number. */
export interface ListPaths {
  front: string;
  page: (number: number) => string;
}

/** Makes the links from a full page, by its number, to the next newer and next older page, with the days of those that are full, and says which of several pages of one day it is. */
export function pagingOf(
  number: number,
  full: readonly (readonly Entry[])[],
  list: ListPaths,
): PagingLinks & { part?: number } {
  const part = daysOf(number, full)?.part;
  const newerDays = daysOf(number + 1, full);
  return {
    ...(part && { part }),
    newer: newerDays ? list.page(number + 1) : list.front,
    ...(newerDays && { newerDays }),
    ...toOlder(number - 1, full, list),
  };
}

/** Makes the link to an older page, by its number, with its days; none where there is no such page. */
export function toOlder(
  number: number,
  full: readonly (readonly Entry[])[],
  list: ListPaths,
): PagingLinks {
  const olderDays = daysOf(number, full);
  return olderDays ? { older: list.page(number), olderDays } : {};
}

function daysOf(number: number, full: readonly (readonly Entry[])[]): ListDays | undefined {
  const [newest, oldest] = [full[number - 1]?.[0], full[number - 1]?.at(-1)];
  if (!newest || !oldest) return undefined;
  const [from, to] = [dayOf(oldest.datePublished), dayOf(newest.datePublished)];
  let part = 1;
  if (from === to) for (let at = number - 2; isWithin(full[at], to); at -= 1) part += 1;
  return { from, to, ...(part > 1 && { part }) };
}

// What is newer than its oldest article is not of an earlier day.
function isWithin(page: readonly Entry[] | undefined, day: string): boolean {
  const oldest = page?.at(-1);
  return oldest !== undefined && dayOf(oldest.datePublished) === day;
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
