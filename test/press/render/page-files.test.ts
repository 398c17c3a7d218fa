import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "#model/page.ts";
import { buildSite } from "#press/build-site.ts";
import { permalinksName } from "#press/permalinks/permalink-file.ts";
import { type PageFileContext, pageFiles } from "#press/render/page-files.ts";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { filesIn } from "#test/press/files-in.ts";
import { deskWith } from "#test/press/paper.ts";
import { svg } from "#test/press/pictures.ts";

const quay = "/2020/01/09/quay/";
const past = [
  `/2020/01/01/moved/\t->\t${quay}`,
  "/2020/01/02/withdrawn/\t2020-01-02T10:00:00+02:00\twithdrawn.txt\tA story withdrawn",
];
const articles = {
  ...Object.fromEntries(tides(7, ["tides"]).map((text, at) => [`${at}.txt`, text])),
  "quay.txt": copyOf({ headline: "Quay", at: "2020-01-09 10:00", body: "A.\n\nquay.svg\n\nZ." }),
};
const desk = deskWith({
  ...articles,
  "quay.svg": svg("<title>The quay</title>"),
  [permalinksName]: `${past.join("\n")}\n`,
});
desk.job.site = { ...desk.job.site, cards: true };

const context: PageFileContext = {
  shareCards: true,
  mediaOf: (path) => (path === quay ? [["quay.svg", "quay.svg"]] : []),
};

interface PageOnDisk {
  path: string;
  page: Page;
}

function pagesOnDisk(): PageOnDisk[] {
  const twins = [...filesIn(desk.out).keys()].filter((file) => file.endsWith("/index.json"));
  return twins.map((file) => {
    const page: Page = JSON.parse(readFileSync(join(desk.out, file), "utf8"));
    return { path: file.slice(0, -"index.json".length), page };
  });
}

function listed({ path, page }: PageOnDisk): string[] {
  return pageFiles({ ...page, path }, context).map((file) => file.path);
}

const ofTheSite = new Set([
  ..."/404.html /edition.json /moved.json /_headers /_redirects /icon.svg".split(" "),
  ..."/robots.txt /manifest.webmanifest /opensearch.xml /feeds.opml /sitemap.xml".split(" "),
  "/search/head.json",
]);

function standingIn(folder: string): string[] {
  const isIn = (file: string) =>
    file.startsWith(folder) && !file.slice(folder.length).includes("/");
  return [...filesIn(desk.out).keys()].filter((file) => isIn(file) && !ofTheSite.has(file));
}

let pages: PageOnDisk[] = [];

beforeAll(async () => {
  await buildSite(desk.job);
  pages = pagesOnDisk();
});

const kinds = [
  "home",
  "feed",
  "article",
  "topic",
  "topics",
  "search",
  "moved",
  "withdrawn",
] as const;

describe.each(kinds)("the list of the files of a page of the kind %s", (kind) => {
  test("has all that the writer writes, and nothing else", () => {
    const some = pages.filter(({ page }) => page.kind === kind);
    expect(some).not.toEqual([]);
    for (const one of some) expect(listed(one).toSorted()).toEqual(standingIn(one.path));
  });
});

describe("the files of all pages", () => {
  test("stay where everything is written again", async () => {
    const outcome = await buildSite({ ...desk.job, renderKey: "b" });
    expect(outcome).toMatchObject({ pages: pages.length, added: [], changed: [], removed: [] });
  });

  test("stay where every article has changed", async () => {
    for (const [name, text] of Object.entries(articles))
      writeFileSync(join(desk.content, name), text.replace("A", "Another"));
    const outcome = await buildSite({ ...desk.job, renderKey: "b" });
    expect(outcome).toMatchObject({ added: [], removed: [] });
    expect(outcome?.changed.length).toBeGreaterThan(pages.length);
  });

  test("go where their pages go", async () => {
    for (const name of [...Object.keys(articles), permalinksName]) rmSync(join(desk.content, name));
    const outcome = await buildSite({ ...desk.job, renderKey: "b" });
    const left = new Set(pagesOnDisk().flatMap(listed));
    const gone = pages.flatMap(listed).filter((file) => !left.has(file));
    const removed = outcome?.removed.filter((file) => !/^(?:sitemaps|search)\//u.test(file));
    expect(removed).toEqual(gone.map((file) => file.slice(1)).toSorted());
  });
});
