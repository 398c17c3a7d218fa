import { virtual } from "@guidepup/virtual-screen-reader";
import { screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const body = `Opening words.

The quay
Read the tides

A subheading

Second paragraph.

READ | Tide 1

Last words.

Read more on: tides, oil`;

const edition = editionOf([
  copyOf({ headline: "WATCH | The quay", at: "2020-01-04 20:59", body }),
  ...tides(2, ["tides"]),
]);

afterEach(() => virtual.stop());

/** All that a screen reader says of the page at a path. */
async function spoken(path: string): Promise<string[]> {
  await renderPage({ edition, path });
  await screen.findAllByRole("heading", { level: 1 });
  await virtual.start({ container: document.body });
  while ((await virtual.lastSpokenPhrase()) !== "end of document") await virtual.next();
  return virtual.spokenPhraseLog();
}

function inOrder(phrases: readonly string[], awaited: readonly string[]): string[] {
  const rest = [...awaited];
  for (const phrase of phrases) if (rest[0] !== undefined && phrase.includes(rest[0])) rest.shift();
  return rest;
}

test("a screen reader reads the masthead, then headline, meta, text and topics of the article, then the other links", async () => {
  const phrases = await spoken("/2020/01/04/the-quay/");
  expect(
    inOrder(phrases, [
      "link, Skip to the text",
      "banner",
      "navigation, Topics",
      "main",
      "article",
      "heading, WATCH The quay, level 1",
      "4 January 2020, 20:59",
      "1 min read",
      "Opening words.",
      "Second paragraph.",
      "link, Tide 1",
      "Last words.",
      "navigation, Read more on",
      "link, Tides",
      "link, Oil",
      "end of article",
      "navigation, More on these topics",
      "end of main",
      "contentinfo",
    ]),
  ).toEqual([]);
});

test("a screen reader reads the headline of a card once, as one link, before its time and topics", async () => {
  const phrases = await spoken("/");
  const names = phrases.filter((phrase) => phrase.startsWith("link, Tide 1"));
  expect(names).toHaveLength(1);
  expect(
    inOrder(phrases, [
      "main",
      "heading, WATCH The quay, level 2",
      "link, WATCH The quay",
      "Opening words.",
      "4 January 2020, 20:59",
      "link, Tides",
      "link, Tide 2",
      "link, Tide 1",
    ]),
  ).toEqual([]);
});

test("a screen reader reads a topic's numbers before its articles, which are under their days", async () => {
  const phrases = await spoken("/topics/tides/");
  expect(
    inOrder(phrases, [
      "heading, Tides, level 1",
      "Articles",
      "3",
      "Since",
      "Last updated",
      "Related topics",
      "link, Oil",
      "heading, Saturday 4 January 2020, level 2",
      "link, WATCH The quay",
      "link, Tide 2",
    ]),
  ).toEqual([]);
});

test("a screen reader reads that there is no such page, then links to others", async () => {
  const phrases = await spoken("/no/such/page/");
  expect(
    inOrder(phrases, ["main", "heading, Page not found, level 1", "link, Front page"]),
  ).toEqual([]);
});
