import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paginate } from "#edition/paginate.ts";

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const length = fc.nat({ max: 120 });
const pageSize = fc.integer({ min: 1, max: 15 });

test("a list shorter than a page is all front", () => {
  expect(paginate([1, 2], 3)).toEqual({ front: [2, 1], full: [] });
});

test("the front has the items that are in no full page, and those of the newest full page", () => {
  expect(paginate(upTo(7), 3)).toEqual({
    front: [7, 6, 5, 4],
    older: 1,
    full: [
      [3, 2, 1],
      [6, 5, 4],
    ],
  });
});

test("the front has no older page if there is one full page, which it repeats", () => {
  expect(paginate(upTo(4), 3)).not.toHaveProperty("older");
});

describe("whatever the list", () => {
  test("every item is on exactly one full page, or only in the front", () => {
    fc.assert(
      fc.property(length, pageSize, (count, size) => {
        const { front, full } = paginate(upTo(count), size);
        const paged = full.flatMap((page) => page.toReversed());
        const unpaged = front.filter((item) => !paged.includes(item));
        expect([...paged, ...unpaged.toReversed()]).toEqual(upTo(count));
        expect(full.every((page) => page.length === size)).toBe(true);
      }),
    );
  });

  test("one more item changes no full page", () => {
    fc.assert(
      fc.property(length, pageSize, (count, size) => {
        const before = paginate(upTo(count), size).full;
        const after = paginate(upTo(count + 1), size).full;
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  test("the front is the newest items, from one page to less than two", () => {
    fc.assert(
      fc.property(length, pageSize, (count, size) => {
        const { front } = paginate(upTo(count), size);
        expect(front).toEqual(
          upTo(count)
            .slice(count - front.length)
            .toReversed(),
        );
        expect(front.length).toBeGreaterThanOrEqual(Math.min(count, size));
        expect(front.length).toBeLessThanOrEqual(2 * size - 1);
      }),
    );
  });

  test("the front and its older pages have every item once", () => {
    fc.assert(
      fc.property(length, pageSize, (count, size) => {
        const { front, older = 0, full } = paginate(upTo(count), size);
        const read = [...front, ...full.slice(0, older).toReversed().flat()];
        expect(read).toEqual(upTo(count).toReversed());
      }),
    );
  });
});
