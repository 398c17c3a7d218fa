import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { noCharacter } from "#model/characters.ts";
import type { Media } from "#model/medium.ts";
import type { PublishedArticle } from "#model/published.ts";
import { feedsOf } from "#press/output-formats/feeds.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";

const media: Media = {
  "quay.png": {
    kind: "image",
    width: 1200,
    height: 800,
    versions: { stem: "quay-1", widths: [600, 1200], fallback: "jpg" },
  },
};
const hostile = 'Cranes & "quays" <script>alert(1)</script> ]]> | 港口 🏗';
const body = ` image quay.png
 caption The quay.

${copyOf({ headline: `WATCH | ${hostile}`, body: "First & foremost.\n\nOh my river\nOh my stone\nCarry me\n\nREAD | Elsewhere\n\nThe end.", topics: ["tides", "oil"] })}`;
const edition = editionOf([copyOf({ headline: "Elsewhere", at: "2020-01-03 10:00" }), body], {
  media,
});
const articles = edition.articles.toReversed();
const list = { path: "/topics/tides/", title: "tides | The Test Paper", description: "Tides." };
const sizeOf = () => 4321;
const feeds = feedsOf(edition.site, { ...list, articles, sizeOf });
const address = `https://paper.example${encodeURI(articles[0]!.path)}`;

function feedsWith(changes: Partial<PublishedArticle>) {
  return feedsOf(edition.site, { ...list, articles: [{ ...articles[0]!, ...changes }], sizeOf });
}

describe("the feeds of a list", () => {
  test("name every article by its headline, without its kicker, and its canonical address", () => {
    const rss = parseRssFeed(feeds["feed.xml"]);
    const atom = parseAtomFeed(feeds["atom.xml"]);
    const json = parseJsonFeed(feeds["feed.json"]);
    expect(rss.items?.map(({ title, link }) => [title, link])[0]).toEqual([hostile, address]);
    expect(atom.entries?.[0]?.title?.value).toBe(hostile);
    expect(atom.entries?.[0]?.links?.[0]?.href).toBe(address);
    expect(json.items?.[0]).toMatchObject({ title: hostile, url: address });
  });

  test("have the whole text, with absolute URLs and no scripts", () => {
    const { items } = parseRssFeed(feeds["feed.xml"]);
    const html = items?.[0]?.content?.encoded ?? "";
    expect(html).toContain("<p>First &amp; foremost.</p>");
    expect(html).toContain("<p>Oh my river<br/>Oh my stone<br/>Carry me</p>");
    expect(html).toContain('<a href="https://paper.example/2020/01/03/elsewhere/">Elsewhere</a>');
    expect(html).toContain('<img src="https://paper.example/');
    expect(html).not.toContain("<script");
    expect(parseAtomFeed(feeds["atom.xml"]).entries?.[0]?.content?.value).toBe(html);
    expect(parseJsonFeed(feeds["feed.json"]).items?.[0]?.content_html).toBe(html);
  });

  test("have summaries as each format wants them: HTML in RSS, plain text elsewhere", () => {
    const description = 'Use <b> & &amp; where a < b, "so" it\'s said.';
    const { "feed.xml": rss, "atom.xml": atom, "feed.json": json } = feedsWith({ description });
    const html = parseRssFeed(rss).items?.[0]?.description;
    expect(html).toBe('Use &lt;b&gt; &amp; &amp;amp; where a &lt; b, "so" it\'s said.');
    expect(new JSDOM(html).window.document.body.textContent).toBe(description);
    expect(parseAtomFeed(atom).entries?.[0]?.summary).toEqual({ value: description });
    expect(parseJsonFeed(json).items?.[0]?.summary).toBe(description);
  });

  test("take out what XML cannot hold, wherever it comes from", () => {
    const odd = "a\ufffeb\u0001c\ud800d\u{1ffff} ]]\uffff>";
    const block = { kind: "paragraph", text: odd, anchor: "a" } as const;
    const { "feed.xml": rss, "atom.xml": atom } = feedsWith({
      headline: odd,
      description: odd,
      topics: [odd],
      byline: [odd],
      body: [block],
    });
    for (const feed of [rss, atom]) {
      expect(feed.replaceAll(/\n/gu, "")).not.toMatch(noCharacter);
      const { document } = new JSDOM(feed, { contentType: "text/xml" }).window;
      const titles = Array.from(document.querySelectorAll("title"), (one) =>
        one.textContent.trim(),
      );
      expect(titles).toEqual([list.title, "abcd ]]>"]);
    }
  });

  test("give an article the same id, which is no address", () => {
    const rss = parseRssFeed(feeds["feed.xml"]).items!.map(({ guid }) => guid!.value);
    const atom = parseAtomFeed(feeds["atom.xml"]).entries!.map(({ id }) => id);
    const json = parseJsonFeed(feeds["feed.json"]).items!.map(({ id }) => id);
    expect(rss[0]).toMatch(/^tag:paper\.example,2020-01-04:[\w-]{16}$/);
    expect(new Set(rss).size).toBe(2);
    expect([atom, json]).toEqual([rss, rss]);
  });

  test("say when an article came, who wrote it, what it is about and which files go with it", () => {
    const [item] = parseRssFeed(feeds["feed.xml"]).items!;
    expect(item!.pubDate).toBe("Sat, 04 Jan 2020 08:00:00 GMT");
    expect(item!.categories?.map(({ name }) => name)).toEqual(["Tides", "Oil"]);
    const url = `${address}quay-1-1200.jpg`;
    expect(item!.enclosures).toEqual([{ url, type: "image/jpeg", length: 4321 }]);
    const { links } = parseAtomFeed(feeds["atom.xml"]).entries![0]!;
    expect(links).toContainEqual({ href: url, rel: "enclosure", type: "image/jpeg", length: 4321 });
    expect(parseJsonFeed(feeds["feed.json"]).items![0]).toMatchObject({
      image: url,
      attachments: [{ url, mime_type: "image/jpeg", size_in_bytes: 4321 }],
    });
  });

  test("say when an article was updated", () => {
    const text = ` updated 2020-01-05 11:30\n\n${copyOf({ headline: "Cranes" })}`;
    const one = feedsOf(edition.site, { ...list, articles: editionOf([text]).articles, sizeOf });
    const [item] = parseRssFeed(one["feed.xml"]).items!;
    const [entry] = parseAtomFeed(one["atom.xml"]).entries!;
    expect(
      [item!.atom?.updated, entry!.updated].map((time) => new Date(time!).toISOString()),
    ).toEqual(["2020-01-05T09:30:00.000Z", "2020-01-05T09:30:00.000Z"]);
  });

  test("show the share card of an article without a picture", () => {
    const [article] = editionOf([copyOf({ headline: "Cranes" })]).articles;
    const card = `${article!.path}card.jpg`;
    const { "feed.json": json } = feedsOf(edition.site, {
      ...list,
      articles: [{ ...article!, card }],
      sizeOf,
    });
    expect(parseJsonFeed(json).items![0]!.image).toBe(`https://paper.example${card}`);
  });

  test("without articles are valid", () => {
    const empty = feedsOf(edition.site, { ...list, articles: [], sizeOf });
    expect(parseRssFeed(empty["feed.xml"]).title).toBe(list.title);
    expect(parseJsonFeed(empty["feed.json"]).items ?? []).toEqual([]);
  });
});

describe("the feeds of a topic without articles", () => {
  const empty = feedsOf(edition.site, { ...list, articles: [], sizeOf });

  test("are valid and have no items", () => {
    expect(JSON.parse(empty["feed.json"])).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      items: [],
    });
    expect(parseJsonFeed(empty["feed.json"]).title).toBe(list.title);
    expect(parseRssFeed(empty["feed.xml"])).toMatchObject({ title: list.title });
    expect(parseAtomFeed(empty["atom.xml"])).toMatchObject({ title: { value: list.title } });
    expect(empty["feed.xml"]).toContain("</channel>");
    expect(empty["atom.xml"]).toContain("<updated>1970-01-01T00:00:00");
  });
});
