import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { canonical } from "#test/app/head.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf(tides(9), { pageSize: 3 });

test("a list page shows its articles under their day", async () => {
  await renderPage({ edition, path: "/page/2/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("1 January 2020 (2)");
  expect(screen.getByText("3 articles")).toBeDefined();
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Wednesday 1 January 2020");
  const headlines = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  expect(headlines).toEqual(["Tide 6", "Tide 5", "Tide 4"]);
});

test("a list page links to newer and older ones", async () => {
  const { user } = await renderPage({ edition, path: "/page/2/" });
  expect(screen.getByRole("link", { name: /newer/i }).getAttribute("href")).toBe("/page/3/");
  await user.click(screen.getByRole("link", { name: /older/i }));
  expect(await screen.findByRole("heading", { name: "Tide 1" })).toBeDefined();
  expect(screen.queryByRole("link", { name: /older/i })).toBeNull();
});

test("a list page is named by the days of its articles", async () => {
  const days = ["2019-12-30", "2019-12-31", "2020-01-02", "2020-01-03"];
  const texts = days.map((day) => copyOf({ headline: `Tide of ${day}`, at: `${day} 10:00` }));
  await renderPage({ edition: editionOf(texts, { pageSize: 2 }), path: "/page/1/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(
    /^30\s?–\s?31 December 2019$/u,
  );
});

test("a list page has a title and an address of its own", async () => {
  await renderPage({ edition, path: "/page/2/" });
  expect(document.title).toBe("1 January 2020 (2) | The Test Paper");
  expect(canonical()).toBe("https://paper.example/page/2/");
});

const days = Array.from({ length: 8 }, (_, at) => `2020-03-0${at + 1}`);
const daily = editionOf(
  days.map((day) => copyOf({ headline: `Tide of ${day}`, at: `${day} 10:00` })),
  { pageSize: 2 },
);
const pager = () =>
  within(screen.getByRole("navigation", { name: "More articles" }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent.replaceAll(/[\s←→]+/gu, " ").trim());

test("links to full pages say which days await there", async () => {
  await renderPage({ edition: daily, path: "/page/2/" });
  expect(pager()).toEqual([
    expect.stringMatching(/^Newer: 5 ?– ?6 March 2020$/u),
    expect.stringMatching(/^Older: 1 ?– ?2 March 2020$/u),
  ]);
});

test("what is newer than the newest full page is not known, and not said", async () => {
  await renderPage({ edition: daily, path: "/page/4/" });
  expect(pager()).toEqual(["Newer articles", expect.stringMatching(/^Older: 5/u)]);
});

test("the front says of which days its older articles are", async () => {
  await renderPage({ edition: daily, path: "/" });
  expect(pager()).toEqual([expect.stringMatching(/^Older: 5 ?– ?6 March 2020$/u)]);
});

test.each([
  ["/page/1/", "1 January 2020"],
  ["/page/2/", "1 January 2020 (2)"],
  ["/page/3/", "1 January 2020 (3)"],
])("of several pages of one day, %s is named %s", async (path, name) => {
  await renderPage({ edition, path });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(name);
});

test("a link to the second page of a day says so", async () => {
  await renderPage({ edition, path: "/page/3/" });
  expect(pager()).toEqual(["Newer articles", "Older: 1 January 2020 (2)"]);
});
