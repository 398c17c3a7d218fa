import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage, shakySource } from "#test/app/render-page.tsx";

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

const topics = Array.from({ length: 900 }, (_, at) => `${"bky"[at % 3]}${at}`);
const many = editionOf(
  Array.from({ length: 9 }, (_, at) =>
    copyOf({ headline: `A ${at}`, topics: topics.slice(at * 100, (at + 1) * 100) }),
  ),
);

test("an index of many topics links to its next page and to first letters", async () => {
  await renderPage({ edition: many, path: "/topics/" });
  const onward = screen.getByRole("link", { name: "Next letters" });
  expect(onward.getAttribute("href")).toBe("/topics/page/2/");
  const letters = screen.getByRole("navigation", { name: "Topics by first letter" });
  expect(
    within(letters)
      .getAllByRole("link")
      .map(({ textContent }) => textContent),
  ).toEqual(["B", "K", "Y"]);
  await userEvent.click(onward);
  await screen.findByRole("heading", { level: 1, name: "Topics, page 2" });
  const back = screen.getByRole("link", { name: "Previous letters" });
  expect(back.getAttribute("href")).toBe("/topics/");
});

const headings = () =>
  screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
const names = () =>
  within(screen.getByRole("main"))
    .getAllByRole("listitem")
    .map((item) => within(item).getByRole("link").textContent);
const said = () => within(screen.getByRole("main")).getByRole("status").textContent;
const field = () => screen.findByRole("searchbox", { name: "Find a topic" });

const varied = editionOf([
  copyOf({ headline: "A", topics: ["iran", "égypte", "5g", "elections", "Москва"] }),
]);

test("topics stand under their initials: digits first, accents aside, other scripts last", async () => {
  await renderPage({ edition: varied, path: "/topics/" });
  expect(headings()).toEqual(["0–9", "E", "I", "М"]);
});

test("few topics have no letters to jump to", async () => {
  await renderPage({ edition: varied, path: "/topics/" });
  expect(screen.queryByRole("navigation", { name: "Topics by first letter" })).toBeNull();
});

test("each letter leads to its heading, on this page or another", async () => {
  await renderPage({ edition: many, path: "/topics/" });
  const letters = screen.getByRole("navigation", { name: "Topics by first letter" });
  const [b, ...others] = within(letters)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
  expect(b).toBe("#letter-B");
  for (const href of others) expect(href).toMatch(/^\/topics\/page\/\d+\/#letter-[KY]$/u);
  expect(document.querySelector("#letter-B")?.textContent).toBe("B");
});

test("the field finds topics by any part of their name, without regard to case and accents", async () => {
  const { user } = await renderPage({ edition: varied, path: "/topics/" });
  await user.type(await field(), "GYP");
  expect(names()).toEqual(["Égypte"]);
  expect(said()).toBe("1 topic");
  await user.clear(await field());
  await user.type(await field(), "é");
  expect(names()).toEqual(["Égypte", "Elections"]);
  expect(said()).toBe("2 topics");
});

test("Escape empties the field, and the whole index is back", async () => {
  const { user } = await renderPage({ edition: varied, path: "/topics/" });
  await user.type(await field(), "iran{Escape}");
  expect((await field()).getAttribute("value")).toBe("");
  expect(names()).toHaveLength(5);
  expect(said()).toBe("");
});

test("where nothing is found, the field says so and leads back to all topics", async () => {
  const { user } = await renderPage({ edition: varied, path: "/topics/" });
  await user.type(await field(), "<b>");
  expect(said()).toBe("No topic has “<b>” in its name.");
  await user.click(screen.getByRole("button", { name: "Show all topics" }));
  expect(names()).toHaveLength(5);
  expect(document.activeElement).toBe(await field());
});

test("on any page of a cut index the field finds topics of all pages, which are read when it is used", async () => {
  const { reads, source } = shakySource(many);
  const { user } = await renderPage({ edition: many, path: "/topics/page/2/", source });
  const input = await field();
  expect(reads).toEqual(["/topics/page/2/"]);
  await user.type(input, "89");
  await waitFor(() => expect(said()).toBe("19 topics"));
  expect(names()).toEqual(expect.arrayContaining(["Y89", "B891", "Y899"]));
  expect(new Set(reads).size).toBe(reads.length);
  expect(screen.queryByRole("link", { name: "Next letters" })).toBeNull();
});

test("of very many found, the first are shown, and their number is told", async () => {
  const { user } = await renderPage({ edition: many, path: "/topics/" });
  await user.type(await field(), "b");
  await waitFor(() => expect(said()).toBe("300 topics"));
  await user.clear(await field());
  await user.type(await field(), "1");
  await waitFor(() => expect(said()).toMatch(/^(?:\d+ topics|The first 300 of \d+ topics)$/u));
});

test("where other pages do not arrive, the field says so and finds what is here", async () => {
  const { source } = shakySource(many, { path: "/topics/page/2/", times: 9 });
  const { user } = await renderPage({ edition: many, path: "/topics/", source });
  await user.type(await field(), "b10");
  await waitFor(() => expect(said()).toMatch(/isn’t working/u), {
    timeout: 5000,
  });
  expect(names()).toContain("B102");
});

test("the slash key goes to the field", async () => {
  const { user } = await renderPage({ edition: varied, path: "/topics/" });
  const input = await field();
  await user.keyboard("/");
  expect(document.activeElement).toBe(input);
});
