/** A list cut into pages that do not change: full pages, numbered from the oldest, and a front of the newest items. */
export interface Pagination<Item> {
  /** Newest first: the items that are not in a full page yet and, so that it is never short, those of the newest full page. */
  front: Item[];
  /** The number of the page to which the front links as older. */
  older?: number;
  /** Full pages, number 1 first; in each, the newest item is first. */
  full: Item[][];
}

/** Cuts a list, oldest first, into pages. When the list grows at its end, full pages do not change. */
export function paginate<Item>(items: readonly Item[], pageSize: number): Pagination<Item> {
  const count = Math.floor(items.length / pageSize);
  const full = Array.from({ length: count }, (_, index) =>
    items.slice(index * pageSize, (index + 1) * pageSize).toReversed(),
  );
  const front = items.slice(Math.max(0, count - 1) * pageSize).toReversed();
  return { front, ...(count > 1 && { older: count - 1 }), full };
}
