import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { indexOf } from "#edition/pages.ts";
import { memorySource, PageError } from "#app/data/page-source.ts";
import { copyOf, editionOf, pagesOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";
import { searchFilesOf } from "#test/app/search/search-files.ts";

const tide = (headline: string, day: number, topics: string[], body = "The water rises.") =>
  copyOf({ headline, at: `2020-01-${String(day).padStart(2, "0")} 10:00`, topics, body });
const edition = editionOf([
  tide("Spring tide in the harbour", 1, ["tides", "harbours"]),
  tide("A crane for the harbour", 2, ["harbours"], "By day it lifts, by night it rests."),
  tide("Neap tide", 3, ["tides", "moon"]),
  ...Array.from({ length: 12 }, (_, at) => tide(`Fog ${at + 1}`, at + 4, ["fog"])),
]);
const files = await searchFilesOf(edition);
const source = memorySource(pagesOf(edition), indexOf(edition), files);

async function open(query = "", from = source) {
  history.replaceState(null, "", `/search/${query}`);
  return renderPage({ edition, path: "/search/", source: from });
}

const found = async (count: string) => {
  await waitFor(() => {
    const results = within(screen.getByRole("region", { name: "Results" }));
    expect(results.getByRole("status").textContent).toContain(count);
  });
  return screen.queryAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
};
const field = () => screen.getByRole("searchbox", { name: "Search articles" });

afterEach(() => history.replaceState(null, "", "/"));

describe("the page of search", () => {
  test("has a field with the focus, and finds articles while the reader types", async () => {
    const { user } = await open();
    expect(document.activeElement).toBe(field());
    await user.keyboard("harbour");
    expect(await found("2 articles")).toEqual([
      "A crane for the harbour",
      "Spring tide in the harbour",
    ]);
    expect(location.search).toBe("?q=harbour");
    const marks = [...document.querySelectorAll("h2 mark")].map(({ textContent }) => textContent);
    expect(marks).toEqual(["harbour", "harbour"]);
  });

  test("shows the sentence with the words, and leads on with them", async () => {
    await open("?q=lifts");
    await found("1 article");
    expect(await screen.findByText("lifts", { selector: "p mark" })).toBeDefined();
    const link = screen.getByRole("link", { name: "A crane for the harbour" });
    expect(link.getAttribute("href")).toBe("/2020/01/02/a-crane-for-the-harbour/?q=lifts");
  });

  test("takes what the address says", async () => {
    await open("?q=topic%3Atides&sort=date");
    expect(await found("2 articles")).toEqual(["Neap tide", "Spring tide in the harbour"]);
    expect(field()).toHaveProperty("value", "topic:tides");
    expect(screen.getByRole("checkbox", { name: "Newest first" })).toHaveProperty("checked", true);
  });

  test("offers the feed of a topic that is asked for alone", async () => {
    await open("?q=topic%3Atides");
    await found("2 articles");
    const feed = screen.getByRole("link", { name: "Feed of this topic" });
    expect(feed.getAttribute("href")).toBe("/topics/tides/feed.xml");
  });

  test("completes the last word", async () => {
    const { user } = await open();
    await user.keyboard("neap harb");
    const list = within(await screen.findByRole("list", { name: "Suggestions" }));
    await user.click(list.getByRole("button", { name: "harbour" }));
    expect(field()).toHaveProperty("value", "neap harbour ");
  });

  test("says what it looked for in place of a slip", async () => {
    await open("?q=harbuor");
    expect(await found("Showing results for harbour. 2 articles")).toHaveLength(2);
  });

  test("says which words it left out where no article has all", async () => {
    await open("?q=crane+neap");
    expect(await found("No article has all of these words. Left out:")).toHaveLength(1);
  });

  test("narrows to a topic and takes that back", async () => {
    const { user } = await open("?q=harbour");
    await found("2 articles");
    await user.click(screen.getByRole("button", { name: "Tides" }));
    expect(await found("1 article")).toEqual(["Spring tide in the harbour"]);
    expect(location.search).toBe("?q=harbour+topic%3Atides");
    await user.click(screen.getByRole("button", { name: "Remove filter: Tides" }));
    await found("2 articles");
  });

  test("shows ten results, and more as asked", async () => {
    const { user } = await open("?q=fog");
    expect(await found("12 articles")).toHaveLength(10);
    await user.click(screen.getByRole("button", { name: "More results" }));
    await waitFor(() => expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(12));
    expect(location.search).toBe("?q=fog&n=20");
  });

  test("is walked by arrow keys", async () => {
    const { user } = await open("?q=harbour");
    await found("2 articles");
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("Spring tide in the harbour");
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(field());
  });

  test("says when nothing is found", async () => {
    await open("?q=zeppelin");
    expect(await found("No articles found.")).toEqual([]);
    const ways = within(screen.getByRole("region", { name: "Results" })).getAllByRole("link");
    expect(ways.map((way) => way.getAttribute("href"))).toEqual(["/archive/", "/topics/"]);
  });

  test("says when its files are missing, and tries again", async () => {
    let isThere = false;
    const readBytes = (path: string) =>
      isThere
        ? source.readBytes(path)
        : Promise.reject(new PageError("The connection is gone", { missing: false }));
    const { user } = await open("?q=crane", { ...source, readBytes });
    const alert = within(await screen.findByRole("alert"));
    isThere = true;
    await user.click(alert.getByRole("button", { name: "Try again" }));
    expect(await found("1 article")).toEqual(["A crane for the harbour"]);
  });
});
