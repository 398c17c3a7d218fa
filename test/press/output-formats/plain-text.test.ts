import { expect, test } from "vitest";
import { articleHtml } from "#press/output-formats/feed-html.ts";
import { jsonLd } from "#press/output-formats/json-ld.ts";
import { plainText } from "#press/output-formats/plain-text.ts";
import { copyOf, editionOf, pagesOf, site } from "#test/edition/edition-of.ts";

test("an article's plain text has its headline and byline, its text in order, and its address", () => {
  const body = "BASRA (Desk) - The first.\n\n- One\n- Two\n\nREAD | Elsewhere\n\nThe end.";
  const text = copyOf({ headline: "WATCH | Cranes at work", body, topics: ["tides", "oil"] });
  const [article] = editionOf([` byline A Desk\n\n${text}`]).articles;
  expect(plainText(site, article!).split("\n\n")).toEqual([
    "WATCH | Cranes at work",
    "By A Desk\n2020-01-04 10:00",
    "BASRA (Desk) - The first.",
    "- One\n- Two",
    "READ | Elsewhere",
    "The end.",
    "Read more on: tides | oil",
    "https://paper.example/2020/01/04/cranes-at-work/\n",
  ]);
});

test("an article's plain text says when it was updated, as an article of the wire format does", () => {
  const updated = ` updated 2020-01-05 11:30\n\n${copyOf({ headline: "Cranes" })}`;
  const [article] = editionOf([updated]).articles;
  const text = plainText(site, article!);
  expect(text).toContain("\nPublished: 2020-01-04 10:00 | Last updated: 2020-01-05 11:30\n");
  const [again] = editionOf([text]).articles;
  expect(again!.dateModified).toBe(article!.dateModified);
});

test("an article's plain text, feeds and structured data have its marks as written", () => {
  const body = `"It's done" - so far.`;
  const edition = editionOf([copyOf({ headline: "Winter's cranes", body })]);
  const [article] = edition.articles;
  const path = "/2020/01/04/winters-cranes/";
  const data = jsonLd(site, path, pagesOf(edition).get(path)!);
  for (const written of [plainText(site, article!), articleHtml(site, article!), data])
    expect(JSON.stringify(written)).not.toMatch(/[‘’“”–]/u);
  expect(plainText(site, article!)).toContain(body);
});
