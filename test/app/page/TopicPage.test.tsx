import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { canonical, metaOf } from "#test/app/head.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf([...tides(7, ["high tides"]), copyOf({ headline: "Locks" })], {
  pageSize: 3,
  topics: ["oil"],
});
const fact = (name: string) => screen.getByText(name).nextElementSibling;
const headlines = () =>
  screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);

test("a topic's own page shows its newest articles, and links to older ones", async () => {
  await renderPage({ edition, path: "/topics/high-tides/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("High Tides");
  expect(headlines()).toEqual(["Tide 7", "Tide 6", "Tide 5", "Tide 4"]);
  const older = screen.getByRole("link", { name: /older/i });
  expect(older.getAttribute("href")).toBe("/topics/high-tides/page/1/");
});

test("a full page of a topic has its days, and links to newer ones", async () => {
  await renderPage({ edition, path: "/topics/high-tides/page/1/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("High Tides, 1 January 2020");
  expect(headlines()).toEqual(["Tide 3", "Tide 2", "Tide 1"]);
  const newer = screen.getByRole("link", { name: /newer/i });
  expect(newer.getAttribute("href")).toBe("/topics/high-tides/page/2/");
});

test("a topic has the publisher's spelling in headings, links, title and description, and its address stays", async () => {
  const spelled = editionOf([
    copyOf({ headline: "Keys", topics: ["USA", "al-Qaeda"] }),
    copyOf({ headline: "Locks", at: "2020-01-05 10:00", topics: ["usa"] }),
  ]);
  const { user } = await renderPage({ edition: spelled, path: "/topics/" });
  await user.click(screen.getByRole("link", { name: "USA" }));
  expect(await screen.findByRole("heading", { level: 1, name: "USA" })).toBeDefined();
  expect(document.title).toBe("USA | The Test Paper");
  expect(metaOf("description")).toBe("Articles about USA");
  expect(canonical()).toBe("https://paper.example/topics/usa/");
  expect(within(fact("Related topics") as HTMLElement).getByRole("link").textContent).toBe(
    "al-Qaeda",
  );
  expect(screen.queryByText(/usa/u)).toBeNull();
});

test("a topic has a title, a description and an address of its own", async () => {
  await renderPage({ edition, path: "/topics/high-tides/page/1/" });
  expect(document.title).toBe("High Tides, 1 January 2020 | The Test Paper");
  expect(metaOf("description")).toBe("Articles about High Tides");
  expect(canonical()).toBe("https://paper.example/topics/high-tides/page/1/");
});

test("a topic of the masthead without articles says so", async () => {
  await renderPage({ edition, path: "/topics/oil/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Oil");
  expect(screen.getByText("No articles yet.")).toBeDefined();
});

test("a topic in another script has its page", async () => {
  const chinese = editionOf([copyOf({ headline: "Locks", topics: ["港口"] })]);
  const { user } = await renderPage({ edition: chinese, path: "/" });
  await user.click(screen.getByRole("link", { name: "港口" }));
  expect(await screen.findByRole("heading", { level: 1, name: "港口" })).toBeDefined();
  expect(headlines()).toEqual(["Locks"]);
});

test("a topic's own page has its numbers, and the topics that go with it", async () => {
  const both = editionOf([...tides(3, ["tides", "locks"]), ...tides(2, ["cranes"])]);
  await renderPage({ edition: both, path: "/topics/tides/" });
  expect(fact("Articles")?.textContent).toBe("3");
  expect(fact("Since")?.textContent).toBe("1 January 2020");
  expect(fact("Last updated")?.textContent).toBe("1 January 2020");
  const together = within(fact("Related topics") as HTMLElement).getByRole("link");
  expect(together.getAttribute("href")).toBe("/search/?q=topic%3Atides+topic%3Alocks");
});

test("a topic's coverage over time is a row of columns that lead to the articles", async () => {
  const over = editionOf(
    ["2019-12-30 10:00", "2020-02-01 10:00", "2020-02-02 10:00"].map((at) =>
      copyOf({ headline: `Tide of ${at.slice(0, 4)}`, at, topics: ["tides"] }),
    ),
    { pageSize: 1 },
  );
  await renderPage({ edition: over, path: "/topics/tides/" });
  const columns = within(screen.getByRole("navigation", { name: "Articles over time" }));
  const links = columns.getAllByRole("link");
  expect(
    links.map((link) => `${link.getAttribute("aria-label")} ${link.getAttribute("href")}`),
  ).toEqual([
    "December 2019: 1 article /topics/tides/page/1/#2019-12-30",
    "February 2020: 2 articles /topics/tides/#2020-02-02",
  ]);
});

test("a full page of a topic, which must not change, has no numbers", async () => {
  await renderPage({ edition, path: "/topics/high-tides/page/1/" });
  expect(screen.queryByText("Related topics")).toBeNull();
  expect(screen.queryByText("Last updated")).toBeNull();
});

const withBoth = (topic: string) =>
  `/search/?${new URLSearchParams({ q: `topic:c++ topic:${topic}` })}`;

test("topics that differ only in a sign have pages of their own, to which all links lead", async () => {
  const signs = editionOf(
    [
      copyOf({ headline: "Locks", topics: ["c", "c++"] }),
      copyOf({ headline: "Keys", topics: ["c plus plus", "c++"] }),
    ],
    { topics: ["c++"] },
  );
  const hrefs = async (path: string) => {
    const { unmount } = await renderPage({ edition: signs, path });
    const found = screen
      .getAllByRole("link")
      .filter(({ textContent }) => textContent.startsWith("C"))
      .map((link) => `${link.textContent} ${link.getAttribute("href")}`);
    unmount();
    return [...new Set(found)].toSorted();
  };
  const all = ["C /topics/c/", "C Plus Plus /topics/c-plus-plus-2/", "C++ /topics/c-plus-plus/"];
  expect(await hrefs("/")).toEqual(all);
  expect(await hrefs("/topics/")).toEqual(all);
  expect(await hrefs("/topics/c-plus-plus/")).toEqual(
    [...all, `C ${withBoth("c")}`, `C Plus Plus ${withBoth('"c plus plus"')}`].toSorted(),
  );
  expect(await hrefs("/2020/01/04/keys/")).toEqual(all.slice(1));
});
