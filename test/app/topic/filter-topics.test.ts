import { expect, test } from "vitest";
import { filterTopics } from "#app/topic/filter-topics.ts";

const named = (...names: string[]) => ({
  topics: names.map((name) => ({ name, count: 1, initial: name.slice(0, 1).toUpperCase() })),
});
const found = (text: string) =>
  filterTopics(named("łódź", "straße", "são paulo", "united states", "ırak"), text).map(
    ({ name }) => name,
  );

test.each([
  ["lodz", ["łódź"]],
  ["STRASSE", ["straße"]],
  ["sao  paulo", ["são paulo"]],
  ["ted st", ["united states"]],
  ["irak", ["ırak"]],
  ["\u0301", []],
  ["  ", []],
])("%j is found in %j", (text, names) => {
  expect(found(text)).toEqual(names);
});
