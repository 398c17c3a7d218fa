import { describe, expect, test } from "vitest";
import { indexOf } from "#edition/pages.ts";
import { copyOf, editionOf, pageAt, pagesOf, tides } from "#test/edition/edition-of.ts";

const headlines = (cards: { headline: string }[]) => cards.map(({ headline }) => headline);

describe("list pages", () => {
  const edition = editionOf(tides(9, ["tides"]), { pageSize: 3 });

  test("are the front page, which links to the page before the newest full one", () => {
    const home = pageAt(edition, "/", "home");
    expect(headlines(home.cards)).toEqual(["Tide 9", "Tide 8", "Tide 7"]);
    expect(home.older).toBe("/page/2/");
  });

  test("are full pages, numbered from the oldest, with links to newer and older ones", () => {
    const first = pageAt(edition, "/page/1/", "feed");
    expect(headlines(first.cards)).toEqual(["Tide 3", "Tide 2", "Tide 1"]);
    expect(first).toMatchObject({ number: 1, newer: "/page/2/" });
    expect(first).not.toHaveProperty("older");
    expect(pageAt(edition, "/page/3/", "feed")).toMatchObject({ newer: "/", older: "/page/2/" });
  });

  test("are the same for each topic", () => {
    expect(pageAt(edition, "/topics/tides/", "topic")).toMatchObject({
      topic: "tides",
      older: "/topics/tides/page/2/",
    });
    expect(pageAt(edition, "/topics/tides/page/3/", "topic")).toMatchObject({
      number: 3,
      newer: "/topics/tides/",
      older: "/topics/tides/page/2/",
    });
  });

  test("are one empty page for a topic of the masthead without articles", () => {
    expect(pageAt(editionOf([], { topics: ["oil"] }), "/topics/oil/", "topic")).toEqual({
      kind: "topic",
      topic: "oil",
      cards: [],
    });
  });
});

test("the index of topics counts articles, and leaves out topics without any", () => {
  const texts = [
    copyOf({ headline: "A", topics: ["tides", "boats"] }),
    copyOf({ headline: "B", topics: ["tides"] }),
  ];
  expect(pageAt(editionOf(texts, { topics: ["oil"] }), "/topics/", "topics").topics).toEqual([
    { name: "boats", count: 1, initial: "B" },
    { name: "tides", count: 2, initial: "T" },
  ]);
});

test("a card has what a list shows of an article, and no body", () => {
  const text = copyOf({
    headline: "WATCH | Cranes",
    body: "Cranes at work.\n\nlost.mp4\n\nEnd.",
    topics: ["tides"],
  });
  expect(pageAt(editionOf([text]), "/", "home").cards).toEqual([
    {
      path: "/2020/01/04/cranes/",
      kicker: "WATCH",
      headline: "Cranes",
      description: "Cranes at work.",
      datePublished: "2020-01-04T10:00:00+02:00",
      minutes: 1,
      topics: ["tides"],
      language: "en-GB",
      hasVideo: true,
    },
  ]);
});

test("a card has no picture if no file was supplied", () => {
  const text = ` image lost.png\n alt A crane.\n\n${copyOf({ headline: "Cranes" })}`;
  expect(pageAt(editionOf([text]), "/", "home").cards[0]).not.toHaveProperty("image");
});

test("an article has the next newer and older one of each of its topics", () => {
  const texts = [
    copyOf({ headline: "READER | A", at: "2020-01-04 08:00", topics: ["tides"] }),
    copyOf({ headline: "B", at: "2020-01-04 09:00", topics: ["tides", "boats"] }),
    copyOf({ headline: "C", at: "2020-01-04 10:00", topics: ["boats"] }),
    copyOf({ headline: "D", at: "2020-01-04 11:00", topics: ["tides"] }),
  ];
  expect(pageAt(editionOf(texts), "/2020/01/04/b/", "article").neighbours).toEqual([
    {
      topic: "tides",
      newer: { path: "/2020/01/04/d/", headline: "D", language: "en-GB" },
      older: { path: "/2020/01/04/a/", kicker: "READER", headline: "A", language: "en-GB" },
    },
    { topic: "boats", newer: { path: "/2020/01/04/c/", headline: "C", language: "en-GB" } },
  ]);
});

describe("the edition's index", () => {
  test("has the number of articles and the latest six", () => {
    const { count, latest } = indexOf(editionOf(tides(8)));
    expect(count).toBe(8);
    expect(headlines(latest)).toEqual([8, 7, 6, 5, 4, 3].map((number) => `Tide ${number}`));
    expect(latest[0]).toEqual({
      path: "/2020/01/01/tide-8/",
      headline: "Tide 8",
      language: "en-GB",
      datePublished: "2020-01-01T17:00:00+02:00",
    });
  });

  test("of nothing is empty", () => {
    expect(indexOf(editionOf([]))).toEqual({ version: 1, count: 0, latest: [] });
    expect([...pagesOf(editionOf([])).keys()]).toEqual(["/topics/", "/archive/", "/search/", "/"]);
  });
});
