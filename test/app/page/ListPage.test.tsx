import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { editionOf, tides } from "#test/edition/edition-of.ts";
import { canonical } from "#test/app/head.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf(tides(9), { pageSize: 3 });

test("a list page shows its articles under their day", async () => {
  await renderPage({ edition, path: "/page/2/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Articles, page 2");
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Wednesday 1 January 2020");
  const headlines = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  expect(headlines).toEqual(["Tide 6", "Tide 5", "Tide 4"]);
});

test("a list page links to newer and older ones", async () => {
  const { user } = await renderPage({ edition, path: "/page/2/" });
  expect(screen.getByRole("link", { name: /newer/i }).getAttribute("href")).toBe("/page/3/");
  await user.click(screen.getByRole("link", { name: /older/i }));
  expect(await screen.findByRole("heading", { name: "Articles, page 1" })).toBeDefined();
  expect(screen.queryByRole("link", { name: /older/i })).toBeNull();
});

test("a list page has a title and an address of its own", async () => {
  await renderPage({ edition, path: "/page/2/" });
  expect(document.title).toBe("Articles, page 2 | The Test Paper");
  expect(canonical()).toBe("https://paper.example/page/2/");
});
