import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TopicBook } from "#edition/topic-book.ts";
import { TopicNames } from "#edition/topic-names.ts";
import { cutIndex, topicIndexRecipes } from "#edition/topic-index.ts";

const self = (name: string) => name;
const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 3000 });

function topicsNamed(all: readonly string[], language = "en") {
  const article = {
    path: "/a/",
    datePublished: "2020-01-04T10:00:00Z",
    topics: [],
  };
  const topics = new Map(all.map((name) => [name, { name, articles: [article] }]));
  const site = { language, pageSize: 12, topics: [] };
  return { site, topics, book: new TopicBook([], all), names: new TopicNames([article]) };
}

const numbered = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `${"acdgz"[Math.floor((at * 5) / count)]}${at + 10_000}`,
  );

describe("the index of topics", () => {
  test("is cut into pages with every topic once, in order, and not too many on a page", () => {
    fc.assert(
      fc.property(names, (all) => {
        const pages = cutIndex(all.toSorted(), self);
        expect(pages.flat()).toEqual(all.toSorted());
        expect(pages.every((page) => page.length <= 300)).toBe(true);
      }),
    );
  });

  test("hardly changes when a topic is added", () => {
    const all = numbered(6000);
    const before = new Set(cutIndex(all, self).map((page) => page.join()));
    const extra = ["a10500x", "c11500x", "g14000x", "z15000x"];
    const changed = extra.map((one) => {
      const now = cutIndex([...all, one].toSorted(), self);
      return now.filter((page) => !before.has(page.join())).length;
    });
    expect(before.size).toBeGreaterThan(20);
    expect(changed).toEqual([1, 1, 1, 1]);
  });

  test("links from page to page, and from the first page to every first letter", () => {
    const pages = topicIndexRecipes(topicsNamed(numbered(1000)));
    expect(pages[0]).toMatchObject({ path: "/topics/", next: "/topics/page/2/" });
    expect(pages[0]).not.toHaveProperty("number");
    expect(pages[1]).toMatchObject({ number: 2, previous: "/topics/", path: "/topics/page/2/" });
    expect(pages.at(-1)).not.toHaveProperty("next");
    expect(pages[0]!.initials!.map(({ initial }) => initial).join("")).toBe("ACDGZ");
    const z = pages[0]!.initials!.at(-1)!;
    const there = pages.find(({ path }) => path === z.path)!;
    expect(there.topics.some(({ name }) => name === "z10800")).toBe(true);
  });

  test("is one page without links if there are few topics", () => {
    const [page, ...others] = topicIndexRecipes(topicsNamed(["a", "b"]));
    expect(others).toEqual([]);
    expect(Object.keys(page!)).toEqual(["kind", "path", "topics"]);
  });
});
