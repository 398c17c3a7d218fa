import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { canonical } from "#test/app/head.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf(tides(9), { pageSize: 3 });

test("a list page shows its articles under their day", async () => {
  await renderPage({ edition, path: "/page/2/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("1 January 2020");
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
  expect(document.title).toBe("1 January 2020 | The Test Paper");
  expect(canonical()).toBe("https://paper.example/page/2/");
});
