import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf(
  [
    copyOf({ headline: "A", topics: ["tides", "high seas"] }),
    copyOf({ headline: "B", topics: ["tides"] }),
  ],
  { topics: ["oil"] },
);

test("the index of topics links each that has articles, and counts them", async () => {
  await renderPage({ edition, path: "/topics/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Topics");
  const items = screen.getByRole("main").querySelectorAll("li");
  expect(Array.from(items, ({ textContent }) => textContent)).toEqual([
    "high seas1 article",
    "tides2 articles",
  ]);
  const link = screen.getByRole("link", { name: "high seas" });
  expect(link.getAttribute("href")).toBe("/topics/high-seas/");
});

test("the index of topics has a title", async () => {
  await renderPage({ edition, path: "/topics/" });
  expect(document.title).toBe("Topics | The Test Paper");
});
