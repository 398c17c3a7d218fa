import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { canonical, metaOf } from "#test/app/head.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf([...tides(7, ["high tides"]), copyOf({ headline: "Locks" })], {
  pageSize: 3,
  topics: ["oil"],
});
const headlines = () =>
  screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);

test("a topic's own page shows its newest articles, and leads on to older ones", async () => {
  await renderPage({ edition, path: "/topics/high-tides/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("high tides");
  expect(headlines()).toEqual(["Tide 7", "Tide 6", "Tide 5", "Tide 4"]);
  const older = screen.getByRole("link", { name: /older/i });
  expect(older.getAttribute("href")).toBe("/topics/high-tides/page/1/");
});

test("a full page of a topic says which, and leads back to newer ones", async () => {
  await renderPage({ edition, path: "/topics/high-tides/page/1/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("high tides, page 1");
  expect(headlines()).toEqual(["Tide 3", "Tide 2", "Tide 1"]);
  const newer = screen.getByRole("link", { name: /newer/i });
  expect(newer.getAttribute("href")).toBe("/topics/high-tides/page/2/");
});

test("a topic has a title, a description and an address of its own", async () => {
  await renderPage({ edition, path: "/topics/high-tides/page/1/" });
  expect(document.title).toBe("high tides, page 1 | The Test Paper");
  expect(metaOf("description")).toBe("Articles about high tides");
  expect(canonical()).toBe("https://paper.example/topics/high-tides/page/1/");
});

test("a topic of the masthead without articles says so", async () => {
  await renderPage({ edition, path: "/topics/oil/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("oil");
  expect(screen.getByText("Nothing has been published yet.")).toBeDefined();
});

test("a topic in another script has its page", async () => {
  const chinese = editionOf([copyOf({ headline: "Locks", topics: ["港口"] })]);
  const { user } = await renderPage({ edition: chinese, path: "/" });
  await user.click(screen.getByRole("link", { name: "港口" }));
  expect(await screen.findByRole("heading", { level: 1, name: "港口" })).toBeDefined();
  expect(headlines()).toEqual(["Locks"]);
});
