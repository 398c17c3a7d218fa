import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { rendererOf } from "#test/app/renderer-of.ts";
import { decodePath } from "#model/paths.ts";
import { feedsOf } from "#press/output-formats/feeds.ts";
import { jsonLd } from "#press/output-formats/json-ld.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";

const stems = [
  "a#b",
  "a?b=c&d",
  "a%41",
  "ä",
  "a\u0308",
  "a b, c 2x",
  ",a,",
  "\"<i>'&",
  "港口;=+@$(1)!",
  "%2F",
  "a\tb",
  "~",
];
const path = "/2020/01/04/cranes/";
const url = "https://paper.example/paper/";

function editionWith(stem: string) {
  const text = ` image ${stem}.png\n video ${stem}.mp4\n\n${copyOf({ headline: "Cranes" })}`;
  const file = `${stem}.png`;
  const edition = editionOf([text], {
    url,
    media: {
      [file]: {
        kind: "image",
        width: 800,
        height: 600,
        versions: { stem, widths: [400, 800], fallback: "jpg" },
      },
      [`${stem}.mp4`]: {
        kind: "video",
        width: 8,
        height: 6,
        poster: `${stem}-9.webp`,
        captions: `${stem}.vtt`,
      },
    },
  });
  return { edition, page: pagesOf(edition).get(path)! };
}

// The name of the file that a host looks for beside the article's page.
function namesIn(addresses: Iterable<string>): string[] {
  const names = Array.from(addresses, (address) => {
    const { pathname, origin, search, hash } = new URL(address, url);
    expect([origin, search, hash]).toEqual(["https://paper.example", "", ""]);
    return decodePath(pathname).slice("/paper".length);
  });
  return [...new Set(names)]
    .filter((name) => name !== path)
    .map((name) => name.slice(path.length))
    .toSorted();
}

function addressesIn(root: ParentNode): string[] {
  const all = (selector: string, attribute: string) =>
    Array.from(root.querySelectorAll(selector), (element) => element.getAttribute(attribute)!);
  return [
    ...all("img, video, track", "src"),
    ...all("video[poster]", "poster"),
    ...all("meta[property='og:image']", "content"),
    ...all("video a", "href"),
    // As HTML defines it: candidates are separated by commas, URL and width by white space.
    ...all("img[srcset], source", "srcset").flatMap((set) =>
      set.split(", ").map((candidate) => {
        expect(candidate).toMatch(/^[^\s,]+ \d+w$/u);
        return candidate.split(" ")[0]!;
      }),
    ),
  ];
}

describe.each(stems)("files named %j", (stem) => {
  const versions = ["avif", "jpg", "webp"].flatMap((ending) =>
    [400, 800].map((width) => `${stem}-${width}.${ending}`),
  );
  const beside = [`${stem}.mp4`, `${stem}-9.webp`, `${stem}.vtt`];

  test("are at their URLs in the page", async () => {
    const { edition, page } = editionWith(stem);
    const { head, body } = await rendererOf(edition.site)(path, page);
    const rendered = new DOMParser().parseFromString(
      `<head>${head}</head><body>${body}`,
      "text/html",
    );
    expect(namesIn(addressesIn(rendered))).toEqual([...versions, ...beside].toSorted());
  });

  test("are at their URLs in feeds and structured data", () => {
    const { edition, page } = editionWith(stem);
    const data = JSON.stringify(jsonLd(edition.site, path, page));
    const named = data.matchAll(
      /"(?:url|contentUrl|thumbnailUrl)":("https:\/\/paper\.example\/paper\/2020[^"]+")/gu,
    );
    const addresses = Array.from(named, ([, quoted]) => JSON.parse(quoted!) as string);
    expect(namesIn(addresses)).toEqual([`${stem}.mp4`, `${stem}-9.webp`, `${stem}.png`].toSorted());
    const feeds = feedsOf(edition.site, {
      path: "/",
      title: "t",
      description: "d",
      articles: edition.articles,
      sizeOf: () => 1,
    });
    const rss = parseRssFeed(feeds["feed.xml"]).items![0]!;
    const atom = parseAtomFeed(feeds["atom.xml"]).entries![0]!;
    const json = parseJsonFeed(feeds["feed.json"]).items![0]!;
    const html = new DOMParser().parseFromString(rss.content!.encoded!, "text/html");
    expect(namesIn(addressesIn(html))).toEqual([`${stem}.png`, `${stem}-9.webp`].toSorted());
    const enclosed = [`${stem}-800.jpg`, `${stem}.mp4`].toSorted();
    expect(namesIn(rss.enclosures!.map((one) => one.url!))).toEqual(enclosed.slice(0, 1));
    expect(namesIn(atom.links!.map((one) => one.href!))).toEqual(enclosed);
    expect(namesIn(json.attachments!.map((one) => one.url!))).toEqual(enclosed);
  });
});
