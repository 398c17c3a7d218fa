import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/02/03/a.txt", timeZone: "UTC", language: "en" };
const lead = "This soup is what the bridge keepers ate in winter, and it takes an hour.";

function read(...blocks: string[]) {
  const text = ["Harbour soup", "2020-02-03 18:20", lead, ...blocks].join("\n\n");
  return parse(text, options).article?.body.slice(1) ?? [];
}

describe("ingredients are a list", () => {
  test.each([
    ["200g haddock", "2 large onions", "½ tsp salt"],
    ["200 g Mehl", "3 Eier", "1 Prise Salz"],
    ["1 1/2 cups flour", "2-3 eggs", "1,5 l water"],
    ["150 g de beurre", "3 œufs", "2 pommes"],
  ])("%s, %s, %s", (...items) => {
    const list = { kind: "list", ordered: false, items };
    expect(read(items.join("\n"))).toEqual([list]);
    expect(read(...items)).toEqual([list]);
    expect(read("Ingredients", ...items, "Method", "1. Fry it.\n2. Serve it.")[1]).toEqual(list);
  });

  test("with one between them that names no quantity, within a block", () => {
    const items = ["200g haddock", "2 onions", "salt and pepper", "1 l stock"];
    expect(read(items.join("\n"))).toEqual([{ kind: "list", ordered: false, items }]);
  });

  test("with one at their end that names no quantity", () => {
    const items = ["200g haddock", "2 onions", "1 l stock", "Salt"];
    expect(read("Ingredients", ...items, "Method", lead).map(({ kind }) => kind)).toEqual([
      "subheading",
      "list",
      "subheading",
      "paragraph",
    ]);
  });
});

test.each([
  ["1914 and after", "1939 and after", "1989 and after"],
  ["2 dead", "3 wounded", "4 missing"],
  ["200g haddock", "2 onions", "Salt"],
])("%s, %s, %s is no list of ingredients", (...lines) => {
  expect(read(...lines, lead).map(({ kind }) => kind)).not.toContain("list");
});
