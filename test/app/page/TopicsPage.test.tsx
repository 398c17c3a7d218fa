import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
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

test("the index links to all topics with articles, and counts these", async () => {
  await renderPage({ edition, path: "/topics/" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Topics");
  const items = screen.getByRole("main").querySelectorAll("li");
  expect(Array.from(items, ({ textContent }) => textContent)).toEqual([
    "High Seas1 article",
    "Tides2 articles",
  ]);
  const link = screen.getByRole("link", { name: "High Seas" });
  expect(link.getAttribute("href")).toBe("/topics/high-seas/");
});

test("the index of topics has a title", async () => {
  await renderPage({ edition, path: "/topics/" });
  expect(document.title).toBe("Topics | The Test Paper");
});

test("an index of many topics links to its next page and to first letters", async () => {
  const topics = Array.from({ length: 900 }, (_, at) => `${"bky"[at % 3]}${at}`);
  const many = editionOf(
    Array.from({ length: 9 }, (_, at) =>
      copyOf({ headline: `A ${at}`, topics: topics.slice(at * 100, (at + 1) * 100) }),
    ),
  );
  await renderPage({ edition: many, path: "/topics/" });
  const onward = screen.getByRole("link", { name: "Next letters" });
  expect(onward.getAttribute("href")).toBe("/topics/page/2/");
  const letters = screen.getByRole("navigation", { name: "Topics by first letter" });
  expect(
    within(letters)
      .getAllByRole("link")
      .map(({ textContent }) => textContent),
  ).toEqual(["b", "k", "y"]);
  await userEvent.click(onward);
  await screen.findByRole("heading", { level: 1, name: "Topics, page 2" });
  const back = screen.getByRole("link", { name: "Previous letters" });
  expect(back.getAttribute("href")).toBe("/topics/");
});
