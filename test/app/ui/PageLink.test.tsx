import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { toHref } from "#model/paths.ts";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { renderPage, shakySource } from "#test/app/render-page.tsx";

const edition = editionOf(tides(3), { topics: ["oil"] });
const tide = "/2020/01/01/tide-1/";
const link = () => screen.getByRole("link", { name: "Tide 1" });

describe("a link to a page", () => {
  test("fetches the page once the pointer is over it, and only then", async () => {
    const { reads, source } = shakySource(edition);
    const { user } = await renderPage({ edition, path: "/", source });
    expect(reads).toEqual(["/"]);
    await user.hover(link());
    expect(reads).toEqual(["/", tide]);
  });

  test("fetches the page once it has the focus", async () => {
    const { reads, source } = shakySource(edition);
    await renderPage({ edition, path: "/", source });
    link().focus();
    expect(reads).toEqual(["/", tide]);
  });

  test("does not fetch the page again when it is followed", async () => {
    const { reads, source } = shakySource(edition);
    const { user } = await renderPage({ edition, path: "/", source });
    await user.hover(link());
    await user.click(link());
    await screen.findByRole("heading", { level: 1, name: "Tide 1" });
    expect(reads).toEqual(["/", tide]);
  });

  test("works with any character in the address", async () => {
    const path = "/2020/01/04/a,b=c&d+e;f:g@h$i/";
    const line = { path, source: "0.txt", datePublished: "2020-01-04T10:00:00+02:00" };
    const marked = editionOf([copyOf({ headline: "Tide 1" })], {
      permalinks: [{ ...line, headline: "Tide 1" }],
    });
    const { user } = await renderPage({ edition: marked, path: "/" });
    expect(link().getAttribute("href")).toBe(toHref(marked.site, path));
    await user.click(link());
    await screen.findByRole("heading", { level: 1, name: "Tide 1" });
  });

  test("opens the page although the first request failed", async () => {
    const { reads, source } = shakySource(edition, { path: tide, times: 2 });
    const { user } = await renderPage({ edition, path: "/", source });
    await user.hover(link());
    await waitFor(() => expect(reads).toEqual(["/", tide, tide]));
    await user.click(link());
    expect(await screen.findByRole("heading", { level: 1, name: "Tide 1" })).toBeDefined();
  });

  test("is marked if it leads to the current page", async () => {
    await renderPage({ edition, path: "/topics/oil/" });
    const nav = within(screen.getByRole("navigation", { name: "Topics" }));
    const current = nav.getAllByRole("link", { current: "page" });
    expect(current.map(({ textContent }) => textContent)).toEqual(["Oil"]);
  });

  test("is marked in other scripts, too", async () => {
    const chinese = editionOf([copyOf({ headline: "港口" })], { topics: ["港口"] });
    await renderPage({ edition: chinese, path: "/topics/港口/" });
    expect(screen.getByRole("link", { current: "page" }).textContent).toBe("港口");
  });

  test("has the base path in its address", async () => {
    const below = editionOf(tides(3), { url: "https://host.example/paper/" });
    const { user } = await renderPage({ edition: below, path: "/" });
    expect(link().getAttribute("href")).toBe(`/paper${tide}`);
    await user.click(link());
    expect(await screen.findByRole("heading", { level: 1, name: "Tide 1" })).toBeDefined();
  });
});
