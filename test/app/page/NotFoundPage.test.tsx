import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { editionOf, tides } from "#test/edition/edition-of.ts";
import { canonical, metaOf } from "#test/app/head.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf(tides(3));
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

test.each(["/no/such/thing/at/all/", "/2020/01/01/tide-9/", "/page/77/", "/topics/nothing/", "/x"])(
  "%s is no page, and the frame stands around that",
  async (path) => {
    await renderPage({ edition, path });
    expect(heading()).toBe("Page not found");
    expect(screen.getByRole("navigation", { name: "Topics" })).toBeDefined();
  },
);

test("an address with a malformed escape has no page", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { router } = await renderPage({ edition, path: "/" });
  await router.navigate("/2020/01/01/%E0%A4%A/");
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeDefined();
  warn.mockRestore();
});

test("the not-found page has a title, no canonical address, and is not for search engines", async () => {
  await renderPage({ edition, path: "/nothing/" });
  expect(document.title).toBe("Page not found | The Test Paper");
  expect(canonical()).toBeUndefined();
  expect(metaOf("robots")).toBe("noindex");
});

test("the not-found page links to the front page, the topics and the latest articles", async () => {
  const { user } = await renderPage({ edition, path: "/nothing/" });
  const main = screen.getByRole("main");
  expect(Array.from(main.querySelectorAll("a"), (link) => link.pathname).slice(0, 2)).toEqual([
    "/",
    "/topics/",
  ]);
  await user.click(await screen.findByRole("link", { name: "Tide 3" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Tide 3" })).toBeDefined();
});
