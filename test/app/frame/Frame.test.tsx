import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { editionOf, tides } from "#test/edition/edition-of.ts";
import { canonical } from "#test/app/head.ts";
import { renderPage, sourceOf } from "#test/app/render-page.tsx";

const edition = editionOf(tides(3, ["tides"]), { topics: ["tides", "oil"] });
const tide = "/2020/01/01/tide-1/";

describe("the frame", () => {
  test("begins with a skip link", async () => {
    const { user } = await renderPage({ edition, path: tide });
    await user.tab();
    expect(document.activeElement?.textContent).toBe("Skip to the text");
    expect(document.activeElement?.getAttribute("href")).toBe(`#${screen.getByRole("main").id}`);
  });

  test("links the front page, the masthead's topics and all topics", async () => {
    await renderPage({ edition, path: tide });
    const nav = within(screen.getByRole("navigation", { name: "Topics" }));
    const links = nav.getAllByRole<HTMLAnchorElement>("link");
    expect(links.map(({ textContent, pathname }) => `${textContent} ${pathname}`)).toEqual([
      "Front page /",
      "Tides /topics/tides/",
      "Oil /topics/oil/",
      "All topics /topics/",
    ]);
  });

  test("names the masthead's topics as site.json writes them", async () => {
    const spelled = editionOf(tides(1), { topics: ["usa", "oil"], topicNames: { usa: "USA" } });
    await renderPage({ edition: spelled, path: "/" });
    const nav = within(screen.getByRole("navigation", { name: "Topics" }));
    expect(nav.getByRole("link", { name: "USA" }).getAttribute("href")).toBe("/topics/usa/");
    expect(nav.getByRole("link", { name: "Oil" })).toBeDefined();
  });

  test("has the paper's name as a heading on the front page only", async () => {
    await renderPage({ edition, path: tide });
    const name = within(screen.getAllByRole("banner")[0]!).getByRole("link", {
      name: "The Test Paper",
    });
    expect(name.getAttribute("href")).toBe("/");
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  });

  test("is in the paper's language", async () => {
    await renderPage({ edition, path: tide });
    expect(screen.getByRole("main").closest("[data-frame]")?.getAttribute("lang")).toBe("en-GB");
  });
});

describe("following a link", () => {
  test("moves the focus to the heading of the page, and changes title and address", async () => {
    const { user } = await renderPage({ edition, path: "/" });
    await user.click(screen.getByRole("link", { name: "Tide 1" }));
    const heading = await screen.findByRole("heading", { level: 1, name: "Tide 1" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe("Tide 1 | The Test Paper");
    expect(canonical()).toBe(`https://paper.example${tide}`);
  });

  test("gives the focus back to the link on the way back, and to the heading on the way forth", async () => {
    const { user, router } = await renderPage({ edition, path: "/" });
    await user.click(screen.getByRole("link", { name: "Tide 1" }));
    await screen.findByRole("heading", { level: 1, name: "Tide 1" });
    await router.navigate(-1);
    const link = await screen.findByRole("link", { name: "Tide 1" });
    await waitFor(() => expect(document.activeElement).toBe(link));
    await router.navigate(1);
    const heading = await screen.findByRole("heading", { level: 1, name: "Tide 1" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  test("removes the head tags of the first page for search engines", async () => {
    const pressed = document.createElement("script");
    pressed.type = "application/ld+json";
    document.head.append(pressed);
    const { user } = await renderPage({ edition, path: "/" });
    expect(pressed.isConnected).toBe(true);
    await user.click(screen.getByRole("link", { name: "Tide 1" }));
    await screen.findByRole("heading", { level: 1, name: "Tide 1" });
    await waitFor(() => expect(pressed.isConnected).toBe(false));
  });

  test("says that the page is loading while it is", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const source = sourceOf(edition);
    const slow = async (path: string) => {
      if (path !== "/") await promise;
      return source.readPage(path);
    };
    const { user } = await renderPage({
      edition,
      path: "/",
      source: { ...source, readPage: slow },
    });
    await user.click(screen.getByRole("link", { name: "Tide 1" }));
    expect(await screen.findByText("Loading")).toBeDefined();
    resolve();
    await screen.findByRole("heading", { level: 1, name: "Tide 1" });
    expect(screen.queryByText("Loading")).toBeNull();
  });

  test("leaves the old page for a moment, and then shows a skeleton of the new one", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const source = sourceOf(edition);
    const slow = async (path: string) => {
      if (path !== "/") await promise;
      return source.readPage(path);
    };
    const { user } = await renderPage({
      edition,
      path: "/",
      source: { ...source, readPage: slow },
    });
    await user.click(screen.getByRole("link", { name: "Tide 1" }));
    const main = screen.getByRole("main");
    expect(main.getAttribute("aria-busy")).toBeNull();
    expect(within(main).getByRole("link", { name: "Tide 1" })).toBeDefined();
    await waitFor(() => expect(main.getAttribute("aria-busy")).toBe("true"));
    expect(within(main).queryByRole("link")).toBeNull();
    resolve();
    await screen.findByRole("heading", { level: 1, name: "Tide 1" });
    expect(main.getAttribute("aria-busy")).toBeNull();
  });
});

test("the first page does not move the focus", async () => {
  await renderPage({ edition, path: tide });
  expect(document.activeElement).toBe(document.body);
});

test("the words of the frame are in the language of the paper", async () => {
  await renderPage({ edition: editionOf(tides(1), { language: "fr" }), path: "/" });
  expect(screen.getByRole("link", { name: "Aller au texte" })).toBeDefined();
  expect(screen.getAllByRole("link", { name: "Tous les sujets" })).toHaveLength(2);
});
