import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Media } from "#model/medium.ts";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { canonical, metaOf } from "#test/app/head.ts";
import { renderPage, sourceOf } from "#test/app/render-page.tsx";

const media: Media = { "tide.webm": { kind: "video", width: 640, height: 360 } };
const showHome = (texts: string[], pageSize = 10) =>
  renderPage({ edition: editionOf(texts, { pageSize, media }), path: "/" });
const clip = (headline: string, at: string) =>
  ` video tide.webm\n\n${copyOf({ headline, at, body: "Watch the video above." })}`;
const cardOf = (headline: RegExp | string) =>
  screen.getByRole("heading", { name: headline }).closest("article")!;

describe("the home page", () => {
  test("begins with the paper's name, its description, and the day of the newest article", async () => {
    await showHome(tides(3));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("The Test Paper");
    expect(screen.getByText("Tides and harbours, in plain text.")).toBeDefined();
    expect(screen.getByText("Wednesday 1 January 2020")).toBeDefined();
  });

  test("has the paper's name and address in its head", async () => {
    await showHome(tides(3));
    expect(document.title).toBe("The Test Paper");
    expect(canonical()).toBe("https://paper.example/");
    expect(metaOf("description")).toBe("Tides and harbours, in plain text.");
    expect(metaOf("og:type")).toBe("website");
    expect(metaOf("og:title")).toBe("The Test Paper");
  });

  test("has the newest article first, with its description", async () => {
    await showHome(tides(6));
    const [first] = screen.getAllByRole("heading", { level: 2 });
    expect(first?.textContent).toBe("Tide 6");
    expect(within(cardOf("Tide 6")).getByText("A text.")).toBeDefined();
  });

  test("shows a newer lead when its twin is read again, without a word from React", async () => {
    const edition = editionOf(tides(6));
    const newer = sourceOf(editionOf(tides(7)));
    const source = { ...sourceOf(edition) };
    const { queryClient } = await renderPage({ edition, path: "/", source });
    source.readPage = newer.readPage;
    await act(() => queryClient.invalidateQueries());
    await screen.findByRole("heading", { name: "Tide 7" });
    expect(screen.getAllByRole("heading", { level: 2 })[0]?.textContent).toBe("Tide 7");
  });

  test("has three articles beside the lead, without their descriptions", async () => {
    await showHome(tides(6));
    const headings = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent);
    expect(headings.slice(1, 4)).toEqual(["Tide 5", "Tide 4", "Tide 3"]);
    expect(within(cardOf("Tide 5")).queryByText("A text.")).toBeNull();
  });

  test("has all other articles under their days", async () => {
    await showHome(tides(25));
    const days = screen.getAllByRole("heading", { level: 2 }).slice(4);
    expect(days.map(({ textContent }) => textContent)).toEqual([
      "Friday 3 January 2020",
      "Thursday 2 January 2020",
    ]);
    const river = within(days[1]!.closest("section")!).getAllByRole("heading", { level: 3 });
    expect(river.map(({ textContent }) => textContent)).toEqual(
      [20, 19, 18, 17, 16, 15, 14, 13, 12, 11].map((number) => `Tide ${number}`),
    );
  });

  test("has a column of videos, without those that are beside it", async () => {
    const old = clip("Old clip", "2019-12-01 10:00");
    await showHome([old, clip("New clip", "2020-01-09 10:00"), ...tides(6)]);
    const column = screen.getByRole("heading", { name: "Video" }).closest("section")!;
    const headlines = within(column).getAllByRole("heading", { level: 3 });
    expect(headlines.map(({ textContent }) => textContent)).toEqual(["Old clip"]);
  });

  test("has no column of videos that were not supplied", async () => {
    const lost = copyOf({
      headline: "Lost",
      at: "2019-12-01 10:00",
      body: "Watch the video above.",
    });
    await showHome([lost, ...tides(9)]);
    expect(screen.queryByRole("heading", { name: "Video" })).toBeNull();
  });

  test("has the topics of the masthead below the newest day, and nothing twice", async () => {
    const edition = editionOf(
      [
        clip("Old clip", "2019-12-01 10:00"),
        copyOf({ headline: "Old oil", at: "2019-12-02 10:00", topics: ["oil"] }),
        ...tides(25, ["tides"]),
      ],
      { pageSize: 20, topics: ["oil", "tides"], media },
    );
    await renderPage({ edition, path: "/" });
    const main = within(screen.getByRole("main"));
    const oil = within(main.getByRole("heading", { name: "Oil" }).closest("section")!);
    expect(oil.getByRole("link", { name: "Oil" }).getAttribute("href")).toBe("/topics/oil/");
    expect(oil.getByRole("heading", { level: 3 }).textContent).toBe("Old oil");
    const headings = main.getAllByRole("heading").map(({ textContent }) => textContent);
    expect(headings.indexOf("Tide 20")).toBeGreaterThan(headings.indexOf("Tides"));
    const articles = headings.filter((text) => /^(?:Tide|Old) /u.test(text));
    expect(articles).toHaveLength(27);
    expect(new Set(articles).size).toBe(27);
  });

  test("has the lead that a header chooses first", async () => {
    await showHome([` lead\n\n${copyOf({ headline: "Chosen" })}`, ...tides(6)]);
    expect(screen.getAllByRole("heading", { level: 2 })[0]?.textContent).toBe("Chosen");
    expect(screen.getAllByRole("link", { name: "Chosen" })).toHaveLength(1);
  });

  test("links to older articles", async () => {
    await showHome(tides(25));
    const older = screen.getByRole("link", { name: /^Older: / });
    expect(older.getAttribute("href")).toBe("/page/1/");
    expect(screen.queryByRole("link", { name: /newer articles/i })).toBeNull();
  });

  test("says so if nothing is published yet", async () => {
    await showHome([]);
    expect(screen.getByText("No articles yet.")).toBeDefined();
    expect(screen.queryByRole("navigation", { name: "More articles" })).toBeNull();
  });
});

describe("a card", () => {
  test("links its headline, kicker included, and its topics", async () => {
    await showHome([copyOf({ headline: "WATCH | Cranes", topics: ["high tides"] })]);
    const link = screen.getByRole("link", { name: /Cranes/ });
    expect(link.textContent).toBe("WATCH | Cranes");
    expect(link.getAttribute("href")).toBe("/2020/01/04/cranes/");
    const topic = screen.getByRole("link", { name: "High Tides" });
    expect(topic.getAttribute("href")).toBe("/topics/high-tides/");
  });

  test("says when it was published, how long it is, and whether it has a video", async () => {
    await showHome([
      clip("WATCH | Cranes", "2020-01-04 10:00"),
      copyOf({ headline: "WATCH | Locks" }),
    ]);
    const cranes = within(cardOf(/Cranes/));
    expect(cranes.getByText("4 January 2020, 10:00").getAttribute("datetime")).toBe(
      "2020-01-04T10:00:00+02:00",
    );
    expect(cranes.getByText("1 min")).toBeDefined();
    expect(cranes.getByText("Video")).toBeDefined();
    expect(within(cardOf(/Locks/)).queryByText("Video")).toBeNull();
  });

  test("has no description where there is none but the headline", async () => {
    const headline = "Shr 34 cts vs 12 cts";
    await showHome([copyOf({ headline, body: headline })]);
    expect(screen.getAllByText(headline)).toHaveLength(1);
  });

  test("in another language has that language", async () => {
    await showHome([` lang ar\n\n${copyOf({ headline: "الميناء" })}`]);
    const words = screen.getByRole("heading", { name: "الميناء" }).parentElement;
    expect(words?.lang).toBe("ar");
    expect(words?.closest<HTMLElement>("[dir]")?.dir).toBe("rtl");
  });

  test("has a picture without alternative text", async () => {
    const edition = editionOf([` image a b.png\n alt A quay.\n\n${copyOf({ headline: "Quay" })}`], {
      media: { "a b.png": { kind: "image", width: 800, height: 600 } },
    });
    await renderPage({ edition, path: "/" });
    const picture = screen.getByRole("presentation");
    expect(picture.getAttribute("src")).toBe("/2020/01/04/quay/a%20b.png");
    expect([picture.getAttribute("width"), picture.getAttribute("height")]).toEqual(["800", "600"]);
  });
});
