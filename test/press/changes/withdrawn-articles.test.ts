import { expect, test } from "vitest";
import { articlesIn, countVanished } from "#press/changes/withdrawn-articles.ts";

test("the articles of a site are known by their plain text", () => {
  const files = ["/2020/01/04/tide/index.html", "/2020/01/04/tide/index.txt", "/robots.txt"];
  const table = { all: () => new Map(files.map((path) => [path, "hash"])) };
  expect(articlesIn(table)).toEqual(["/2020/01/04/tide/"]);
});

test("an article that has moved has not vanished, and one that was withdrawn has", () => {
  const now = {
    articles: [],
    retired: [{ path: "/2020/01/04/tide/", to: "/2020/01/04/ebb/" }, { path: "/2020/01/04/sea/" }],
  };
  expect(countVanished(["/2020/01/04/tide/", "/2020/01/04/sea/"], now)).toBe(1);
});
