import { expect, test } from "vitest";
import { divideFront } from "#model/front.ts";

/** Articles of a day, newest first: `a20`, `a19`. */
const ofDay = (day: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: `${day}-${count - index}`,
    datePublished: `${day}T10:00:00+02:00`,
  }));
const [newest, older] = ["2020-01-05", "2020-01-04"];

test("below the lead are three articles, the others of the newest day, and earlier ones", () => {
  const items = [...ofDay(newest, 6), ...ofDay(older, 2)];
  const { seconds, today, earlier } = divideFront(items, `${newest}-5`);
  expect(seconds).toEqual([items[0], items[2], items[3]]);
  expect(today).toEqual(items.slice(4, 6));
  expect(earlier).toEqual(items.slice(6));
});

test("a day with many articles is not set apart", () => {
  const items = [...ofDay(newest, 30), ...ofDay(older, 2)];
  const { today, earlier } = divideFront(items, items[0]?.path);
  expect(today).toEqual([]);
  expect(earlier).toHaveLength(28);
});

test("nothing is divided into nothing", () => {
  expect(divideFront([], undefined)).toEqual({ seconds: [], today: [], earlier: [] });
});
