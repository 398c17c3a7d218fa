import { parseOpml } from "feedsmith";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { arrange } from "#edition/arrange.ts";
import { toCard } from "#edition/card.ts";
import { noCharacter } from "#model/characters.ts";
import { articlePathIn } from "#model/paths.ts";
import { discoveryFiles } from "#press/output-formats/discovery.ts";
import { groupByMonth, monthSitemap, sitemapPaths } from "#press/output-formats/month-sitemaps.ts";
import { copyOf, editionOf, site } from "#test/edition/edition-of.ts";

const edition = editionOf([
  copyOf({ headline: "Old", at: "2019-12-30 10:00", topics: ["tides"] }),
  copyOf({ headline: "Crane & quay", at: "2020-01-03 10:00", topics: ["tides", "oil"] }),
  ` updated 2020-02-01 08:00\n\n${copyOf({ headline: "港口", at: "2020-01-04 10:00" })}`,
]);
const cards = new Map(edition.articles.map((article) => [article.path, toCard(article)]));
const entries = edition.articles;
const arranged = arrange(entries, site);
const files = new Map(discoveryFiles(site, arranged, { card: (path) => cards.get(path)! }));

/** The texts of all elements with a name. */
function valuesOf(name: string, xml: string): string[] {
  return Array.from(
    xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "gu")),
    ([, text]) => text!,
  );
}

describe("the files that programs find a site by", () => {
  test("lead robots to the sitemaps", () => {
    expect(files.get("/robots.txt")).toContain("Sitemap: https://paper.example/sitemap.xml");
  });

  test("have every article in the sitemap of its month, encoded, with its last change", () => {
    const months = [...groupByMonth(arranged).values()];
    const xml = months.map((own) => monthSitemap(site, own, arranged)).join("");
    expect(valuesOf("loc", xml).filter(articlePathIn)).toEqual(
      edition.articles.map(({ path }) => `https://paper.example${encodeURI(path)}`),
    );
    expect(valuesOf("lastmod", xml).at(-1)).toBe("2020-02-01T08:00:00+02:00");
  });

  test("have the pages of days and months in the sitemap of the month, and those of years in that of lists", () => {
    const january = groupByMonth(arranged).get("2020-01")!;
    const dated = valuesOf("loc", monthSitemap(site, january, arranged));
    expect(dated.slice(0, 3)).toEqual(
      ["/2020/01/", "/2020/01/03/", "/2020/01/04/"].map((path) => `https://paper.example${path}`),
    );
    const lists = valuesOf("loc", files.get("/sitemaps/pages.xml")!);
    for (const path of ["/archive/", "/2019/", "/2020/"])
      expect(lists).toContain(`https://paper.example${path}`);
  });

  test("have every sitemap in the index, with its last change", () => {
    const xml = files.get("/sitemap.xml")!;
    expect(valuesOf("loc", xml)).toEqual(
      sitemapPaths(arranged)
        .filter((path) => path !== "/sitemaps/news.xml")
        .map((path) => `https://paper.example${path}`),
    );
    expect(valuesOf("lastmod", xml)).toContain("2020-02-01T08:00:00+02:00");
  });

  test("have the news of two days, counted from the newest article", () => {
    const xml = files.get("/sitemaps/news.xml")!;
    expect(valuesOf("news:title", xml)).toEqual(["港口", "Crane &amp; quay"]);
    expect(valuesOf("news:language", xml)).toEqual(["en", "en"]);
  });

  test("list the feeds of the site and of all topics", () => {
    const { outlines } = parseOpml(files.get("/feeds.opml")!).body!;
    expect(outlines?.map(({ xmlUrl }) => xmlUrl)).toEqual([
      "https://paper.example/feed.xml",
      "https://paper.example/topics/oil/feed.xml",
      "https://paper.example/topics/tides/feed.xml",
    ]);
  });

  test("have nothing that XML cannot hold, whatever a topic or headline has", () => {
    const odd = "a\ufffeb\u0001c\ud800d\u{1ffff} & <e>";
    const paper = { ...site, name: odd };
    const [entry] = entries;
    const oddly = arrange([{ ...entry!, topics: [odd] }], paper);
    const card = { ...cards.get(entry!.path)!, headline: odd };
    for (const [path, text] of discoveryFiles(paper, oddly, { card: () => card })) {
      if (!/(?:xml|opml)$/u.test(path)) continue;
      expect(text.replaceAll(/\n/gu, "")).not.toMatch(noCharacter);
      const { document } = new JSDOM(text, { contentType: "text/xml" }).window;
      expect(document.documentElement.outerHTML).toMatch(
        /news|opml|opensearch/u.test(path) ? /abcd &amp; &lt;e/u : /<loc>/u,
      );
    }
  });

  test("tell a home screen what to show", () => {
    expect(JSON.parse(files.get("/manifest.webmanifest")!)).toMatchObject({
      name: "The Test Paper",
      start_url: "https://paper.example/",
    });
  });
});

test("a month with more articles than a sitemap may have gets a second one", () => {
  const many = Array.from({ length: 50_001 }, (_, at) => ({
    ...entries[1]!,
    path: `/2020/01/03/${at}/`,
  }));
  const months = groupByMonth(arrange(many, site));
  const counts = Array.from(months, ([month, { periods, articles }]) => [
    month,
    periods.length + articles.length,
  ]);
  expect(counts).toEqual([
    ["2020-01", 50_000],
    // And the month and the day themselves.
    ["2020-01-2", 3],
  ]);
});
