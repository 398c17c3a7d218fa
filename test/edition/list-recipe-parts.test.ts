import fc from "fast-check";
import { expect, test } from "vitest";
import { pagingOf } from "#edition/list-recipe-parts.ts";
import { paginate } from "#edition/paginate.ts";
import { pagePaths, paths } from "#model/paths.ts";

const list = { front: paths.home, page: pagePaths.list };

const daysOfMonth = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 60 })
  .map((days) => days.toSorted((a, b) => a - b));

const entriesOn = (days: readonly number[]) =>
  days.map((day, at) => {
    return { path: `/${at}/`, datePublished: `2020-03-0${day}T10:00:00Z`, topics: [] };
  });

const pagingsOf = (days: readonly number[]) => {
  const { full } = paginate(entriesOn(days), 3);
  return full.map((_, at) => pagingOf(at + 1, full, list));
};

test("what a full page says of its neighbours stays true when articles are added", () => {
  fc.assert(
    fc.property(daysOfMonth, fc.nat({ max: 60 }), (days, cut) => {
      const [before, after] = [pagingsOf(days.slice(0, cut)), pagingsOf(days)];
      // The newest full page is written once more when the next one is full.
      expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
      const stays = ({ older, olderDays, part }: (typeof before)[number]) => [
        older,
        olderDays,
        part,
      ];
      expect(after.slice(0, before.length).map(stays)).toEqual(before.map(stays));
    }),
  );
});

test("no two full pages have the same name", () => {
  fc.assert(
    fc.property(daysOfMonth, (days) => {
      const older = pagingsOf([...days, 9, 9, 9]).flatMap(({ olderDays }) => olderDays ?? []);
      const names = older.map((one) => JSON.stringify(one));
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
