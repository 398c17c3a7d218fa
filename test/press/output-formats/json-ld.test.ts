import { describe, expect, test } from "vitest";
import type { Media } from "#model/medium.ts";
import { breadcrumbs, jsonLd } from "#press/output-formats/json-ld.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";

const media: Media = {
  "quay.png": { kind: "image", width: 8, height: 6 },
  "tide.webm": { kind: "video", width: 8, height: 6, poster: "tide.png" },
};
const header = ` updated 2020-01-06 08:15
 byline A Desk and B Quay
 image quay.png
 caption The quay.
 credit Desk
 video tide.webm
`;
const text = copyOf({ headline: "WATCH | Cranes at work", topics: ["tides", "oil"] });
const path = "/2020/01/04/cranes-at-work/";
const address = `https://paper.example${path}`;

/** The structured data of a page, as it is written. */
function dataOf(at: string, source = text): Record<string, unknown> {
  const edition = editionOf([source], { media });
  const page = pagesOf(edition).get(at)!;
  return JSON.parse(JSON.stringify(jsonLd(edition.site, at, page))) as Record<string, unknown>;
}

describe("the structured data of an article", () => {
  test("has its headline, without its kicker, its dates and its address", () => {
    expect(dataOf(path, `${header}\n${text}`)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      url: address,
      mainEntityOfPage: address,
      headline: "Cranes at work",
      description: "A text.",
      datePublished: "2020-01-04T10:00:00+02:00",
      dateModified: "2020-01-06T08:15:00+02:00",
      inLanguage: "en-GB",
      wordCount: 2,
      keywords: ["Tides", "Oil"],
    });
  });

  test("has its writers as people and a desk as an organization, with the site's URL where it is the site's", () => {
    expect(dataOf(path, ` byline The Test Paper desk\n\n${text}`)["author"]).toEqual([
      { "@type": "Organization", name: "The Test Paper desk", url: "https://paper.example/" },
    ]);
    expect(dataOf(path, `${header}\n${text}`)["author"]).toEqual([
      { "@type": "Organization", name: "A Desk" },
      { "@type": "Person", name: "B Quay" },
    ]);
  });

  test("has the site as author, and its first date as last, by default", () => {
    const { author, publisher, datePublished, dateModified } = dataOf(path);
    expect(author).toEqual([publisher]);
    expect(publisher).toMatchObject({
      name: "The Test Paper",
      url: "https://paper.example/",
      logo: { url: "https://paper.example/icon-512.png" },
    });
    expect(dateModified).toBe(datePublished);
  });

  test("has its picture and its video, with absolute URLs", () => {
    const { image, video } = dataOf(path, `${header}\n${text}`);
    expect(image).toEqual({
      "@type": "ImageObject",
      url: `${address}quay.png`,
      width: 8,
      height: 6,
      caption: "The quay.",
      creditText: "Desk",
    });
    expect(video).toMatchObject({
      "@type": "VideoObject",
      name: "Cranes at work",
      uploadDate: "2020-01-04T10:00:00+02:00",
      contentUrl: `${address}tide.webm`,
      thumbnailUrl: `${address}tide.png`,
    });
  });

  test("has no picture or video that was not supplied", () => {
    const data = dataOf(path);
    expect(data).not.toHaveProperty("image");
    expect(data).not.toHaveProperty("video");
  });
});

test.each([
  ["/", { "@type": "WebSite", name: "The Test Paper" }],
  ["/topics/", { "@type": "CollectionPage", isPartOf: "https://paper.example/" }],
  ["/topics/tides/", { "@type": "CollectionPage", name: "Tides" }],
])("the structured data of %s say what it is", (at, data) => {
  expect(dataOf(at)).toMatchObject({ ...data, url: `https://paper.example${at}` });
});

/** The names and addresses on the way to a page. */
function stepsTo(at: string): string[][] | undefined {
  const edition = editionOf([text], { media });
  const data = breadcrumbs(edition.site, pagesOf(edition).get(at)!) as
    | { itemListElement: { name: string; item: string }[] }
    | undefined;
  return data?.itemListElement.map(({ name, item }) => [name, item]);
}

describe("the breadcrumbs of a page", () => {
  test("lead from the front page by an article's first topic", () => {
    expect(stepsTo(path)).toEqual([
      ["The Test Paper", "https://paper.example/"],
      ["Tides", "https://paper.example/topics/tides/"],
      ["Cranes at work", address],
    ]);
  });

  test("are absent on the front page", () => {
    expect(stepsTo("/")).toBeUndefined();
  });
});
