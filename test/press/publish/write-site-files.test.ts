import { expect, test } from "vitest";
import { arrange } from "#edition/arrange.ts";
import { toCard } from "#edition/card.ts";
import type { DirtyPages } from "#press/changes/dirty-pages.ts";
import { siteFilePaths, siteFiles } from "#press/publish/write-site-files.ts";
import { copyOf, editionOf, site } from "#test/edition/edition-of.ts";

const edition = editionOf([
  copyOf({ headline: "Old", at: "2019-12-30 10:00" }),
  copyOf({ headline: "New", at: "2020-01-04 10:00", topics: ["tides"] }),
]);
const cards = new Map(edition.articles.map((article) => [article.path, toCard(article)]));
const entries = edition.articles.map(({ path, datePublished, topics }) => {
  return { path, datePublished, topics };
});
const now = arrange(entries, site);
const renderer = {
  site,
  render: async (path: string) => ({ head: "", body: path }),
  template: ({ path }: { path: string }) => path,
};

async function written(dirty: DirtyPages): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const source = { renderer, card: (path: string) => cards.get(path)!, dirty };
  for await (const [path, text] of siteFiles(now, source)) found.set(path, text);
  return found;
}

test("the files that are listed are those that are written", async () => {
  const files = await written("all");
  expect(new Set(files.keys())).toEqual(new Set(siteFilePaths(now)));
  expect(JSON.parse(files.get("/edition.json")!)).toMatchObject({ count: 2 });
});

test("of the sitemaps of months, those of the articles that change are written", async () => {
  const files = await written(new Set(["/2020/01/04/new/", "/"]));
  expect(files.has("/sitemaps/2020-01.xml")).toBe(true);
  expect(files.has("/sitemaps/2019-12.xml")).toBe(false);
});
