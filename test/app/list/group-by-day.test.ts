// @vitest-environment node
import { expect, test } from "vitest";
import { groupByDay } from "#app/list/group-by-day.ts";
import { editionOf, pageAt, tides } from "#test/edition/edition-of.ts";

test("cards are grouped by day, in their order", () => {
  const { cards } = pageAt(editionOf(tides(12), { pageSize: 20 }), "/", "home");
  const days = groupByDay(cards);
  expect(days.map(({ day }) => day)).toEqual(["2020-01-02", "2020-01-01"]);
  expect(days.flatMap((day) => day.cards)).toEqual(cards);
});

test("no cards are no days", () => {
  expect(groupByDay([])).toEqual([]);
});
