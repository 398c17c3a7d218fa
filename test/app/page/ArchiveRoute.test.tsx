import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf([
  copyOf({ headline: "Low tide", at: "1987-02-28 10:00" }),
  copyOf({ headline: "WATCH | High tide", at: "1987-03-26 10:00", topics: ["tides"] }),
  copyOf({ headline: "Spring tide", at: "1987-03-26 23:30" }),
  copyOf({ headline: "Neap tide", at: "1990-01-01 00:30" }),
]);

const main = () => within(screen.getByRole("main"));
const hrefOf = (link: HTMLElement) => link.getAttribute("href");
const trail = () =>
  within(main().getByRole("navigation", { name: "Archive" }))
    .getAllByRole("link")
    .map((link) => [link.textContent, hrefOf(link)]);

describe("the archive", () => {
  test("has each year with articles, newest first, with their number", async () => {
    await renderPage({ edition, path: "/archive/" });
    expect(document.title).toBe("Archive | The Test Paper");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Archive");
    const years = main().getAllByRole("listitem");
    expect(years.map(({ textContent }) => textContent)).toEqual([
      "19901 article",
      "19873 articles",
    ]);
    expect(main().getAllByRole("link").map(hrefOf)).toEqual(["/1990/", "/1987/"]);
  });

  test("of a paper without articles says so", async () => {
    await renderPage({ edition: editionOf([]), path: "/archive/" });
    expect(main().getByText("No articles yet.")).toBeDefined();
    expect(main().queryByRole("listitem")).toBeNull();
  });
});

describe("a year", () => {
  test("has its twelve months, and leads to those with articles", async () => {
    await renderPage({ edition, path: "/1987/" });
    expect(main().getByText("3 articles")).toBeDefined();
    const [, months] = main().getAllByRole("list");
    expect(within(months!).getAllByRole("listitem")).toHaveLength(12);
    const links = within(months!).getAllByRole("link");
    expect(links.map((link) => [link.textContent, hrefOf(link)])).toEqual([
      ["February", "/1987/02/"],
      ["March", "/1987/03/"],
    ]);
  });

  test("leads to the next one with articles, and the newest to none", async () => {
    const { unmount } = await renderPage({ edition, path: "/1987/" });
    expect(hrefOf(main().getByRole("link", { name: /1990/u }))).toBe("/1990/");
    unmount();
    await renderPage({ edition, path: "/1990/" });
    const beside = within(main().getByRole("navigation", { name: "Other dates" }));
    expect(beside.getAllByRole("link").map(hrefOf)).toEqual(["/1987/"]);
  });
});

describe("a month", () => {
  test("has a calendar in which each day with articles says how many, and leads to them", async () => {
    await renderPage({ edition, path: "/1987/03/" });
    const calendar = within(main().getByRole("table", { name: "March 1987" }));
    const weekdays = calendar.getAllByRole("columnheader");
    expect(weekdays.map(({ textContent }) => textContent)).toEqual(
      "Mon Tue Wed Thu Fri Sat Sun".split(" "),
    );
    expect(hrefOf(calendar.getByRole("link", { name: "26 2 articles" }))).toBe("/1987/03/26/");
    expect(calendar.getAllByRole("link")).toHaveLength(1);
    const [first] = calendar.getAllByRole("row").slice(1);
    // The 1st was a Sunday.
    expect(within(first!).getAllByRole("cell").at(-1)?.textContent).toBe("1");
  });

  test("has its headlines under their days, newest first", async () => {
    await renderPage({ edition, path: "/1987/03/" });
    const headlines = main().getAllByRole("heading", { level: 3 });
    expect(headlines.map(({ textContent }) => textContent)).toEqual([
      "Spring tide",
      "WATCH | High tide",
    ]);
    const day = main().getByRole("link", { name: "Thursday 26 March 1987" });
    expect(hrefOf(day)).toBe("/1987/03/26/");
    expect(trail()).toEqual([
      ["Archive", "/archive/"],
      ["1987", "/1987/"],
      ["March", "/1987/03/"],
    ]);
  });

  test("sets headlines as lists do, with typographic signs", async () => {
    const quoted = editionOf([copyOf({ headline: 'The crane\'s "last" day' })]);
    await renderPage({ edition: quoted, path: "/2020/01/" });
    const headline = main().getByRole("heading", { level: 3 });
    expect(headline.textContent).toBe("The crane’s “last” day");
  });

  test("with many articles has numbered pages, which have no calendar", async () => {
    const many = editionOf(tides(12), { pageSize: 1 });
    const { router, user } = await renderPage({ edition: many, path: "/2020/01/" });
    expect(main().getAllByRole("heading", { level: 3 })).toHaveLength(7);
    await user.click(main().getByRole("link", { name: /^Older articles/u }));
    expect(router.state.location.pathname).toBe("/2020/01/page/1/");
    await screen.findByRole("heading", { name: "January 2020, page 1" });
    expect(main().queryByRole("table")).toBeNull();
    expect(main().getAllByRole("heading", { level: 3 })).toHaveLength(5);
    expect(trail().at(-1)).toEqual(["January", "/2020/01/"]);
  });
});

describe("a day", () => {
  test("has its articles, newest first, and the way up", async () => {
    await renderPage({ edition, path: "/1987/03/26/" });
    expect(document.title).toBe("26 March 1987 | The Test Paper");
    const headlines = main().getAllByRole("heading", { level: 3 });
    expect(headlines.map(({ textContent }) => textContent)).toEqual([
      "Spring tide",
      "WATCH | High tide",
    ]);
    expect(trail().map(([name]) => name)).toEqual(["Archive", "1987", "March", "26"]);
  });

  test("leads to the days before and after it that have articles", async () => {
    await renderPage({ edition, path: "/1987/03/26/" });
    const beside = within(main().getByRole("navigation", { name: "Other dates" }));
    expect(beside.getAllByRole("link").map((link) => [link.textContent, hrefOf(link)])).toEqual([
      ["← 28 February 1987", "/1987/02/28/"],
      ["1 January 1990 →", "/1990/01/01/"],
    ]);
  });

  test("of more articles than a list page has is cut into pages", async () => {
    const many = editionOf(tides(5), { pageSize: 2 });
    await renderPage({ edition: many, path: "/2020/01/01/page/1/" });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("1 January 2020, page 1");
    expect(hrefOf(main().getByRole("link", { name: /^Newer articles|Newer articles$/u }))).toBe(
      "/2020/01/01/",
    );
    expect(main().queryByRole("navigation", { name: "Other dates" })).toBeNull();
  });
});

describe("the way to an article's day", () => {
  test("is the date of the article", async () => {
    await renderPage({ edition, path: "/1987/03/26/high-tide/" });
    const date = main().getByRole("link", { name: "26 March 1987, 10:00" });
    expect(hrefOf(date)).toBe("/1987/03/26/");
  });

  test("is the day above it in a list", async () => {
    await renderPage({ edition: editionOf(tides(9)), path: "/page/1/" });
    const day = main().getByRole("link", { name: "Wednesday 1 January 2020" });
    expect(hrefOf(day)).toBe("/2020/01/01/");
    const month = main().getByRole("link", { name: "January 2020" });
    expect(hrefOf(month)).toBe("/2020/01/");
  });

  test("is by the date of publication, where an address has another day", async () => {
    const path = "/1999/01/01/tide/";
    const moved = editionOf([copyOf({ headline: "Tide" })], {
      permalinks: [
        { path, source: "0.txt", datePublished: "1999-01-01T10:00:00+02:00", headline: "Tide" },
      ],
    });
    await renderPage({ edition: moved, path });
    const date = main().getByRole("link", { name: "4 January 2020, 10:00" });
    expect(hrefOf(date)).toBe("/2020/01/04/");
  });
});

test("an address by date that permalinks.tsv has given to an article leads there", async () => {
  const [path, to] = ["/1987/", "/1987/03/26/high-tide/"];
  const texts = [copyOf({ headline: "High tide", at: "1987-03-26 10:00" })];
  const old = editionOf(texts, { permalinks: [{ path, to }] });
  const { router } = await renderPage({ edition: old, path });
  expect(router.state.location.pathname).toBe(to);
});

test.each([
  ["en-US", "Sun", "March 1987"],
  ["fr", "lun.", "mars 1987"],
  ["ar-EG", "السبت", "مارس ١٩٨٧"],
  ["zh", "周一", "1987年3月"],
])("a calendar in %s begins its weeks as readers are used to", async (language, first, name) => {
  const texts = [copyOf({ headline: "High tide", at: "1987-03-26 10:00" })];
  await renderPage({ edition: editionOf(texts, { language }), path: "/1987/03/" });
  const calendar = within(main().getByRole("table", { name }));
  expect(calendar.getAllByRole("columnheader")[0]?.textContent).toBe(first);
});
