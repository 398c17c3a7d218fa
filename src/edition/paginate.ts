/** A list cut into pages that stay: full ones numbered from the oldest, and a front of what is newest. */
export interface Pagination<Item> {
  /** Newest first: what no full page holds yet and, so that it is never short, the newest full page. */
  front: Item[];
  /** The number of the page that goes on from the front. */
  older?: number;
  /** Full pages, number 1 first, each newest first. */
  full: Item[][];
}

/** Cuts a list, oldest first, into pages: a full page never changes when the list grows. */
export function paginate<Item>(items: readonly Item[], pageSize: number): Pagination<Item> {
  const count = Math.floor(items.length / pageSize);
  const full = Array.from({ length: count }, (_, index) =>
    items.slice(index * pageSize, (index + 1) * pageSize).toReversed(),
  );
  const front = items.slice(Math.max(0, count - 1) * pageSize).toReversed();
  return { front, ...(count > 1 && { older: count - 1 }), full };
}
