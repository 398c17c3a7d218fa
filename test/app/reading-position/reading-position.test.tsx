import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const body = "One.\n\nTwo.\n\nThree.\n\nFour.";
const edition = editionOf([
  ...tides(2),
  copyOf({ headline: "Cranes", body, at: "2020-01-02 10:00" }),
]);
const path = "/2020/01/02/cranes/";
const cranes = { path, headline: "Cranes", language: "en-GB", block: 2, done: false };
const keep = (...places: object[]) =>
  localStorage.setItem("broadsheet:places:/", JSON.stringify(places));
const kept = () => JSON.parse(localStorage.getItem("broadsheet:places:/") ?? "null") as unknown;

const offer = () => screen.findByRole("button", { name: "Continue where you left off" });
const card = (name: string) => screen.getByRole("heading", { name }).closest("article")!;

let look: (seen: Record<string, boolean>) => void = () => {};

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<() => void>();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly #watched: Element[] = [];
      constructor(tell: (entries: object[]) => void) {
        look = (seen) =>
          tell(
            this.#watched
              .filter(({ textContent }) => textContent in seen)
              .map((target) => ({ target, isIntersecting: seen[target.textContent] })),
          );
      }
      observe(element: Element) {
        this.#watched.push(element);
      }
      disconnect() {}
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  delete document.documentElement.dataset["started"];
});

async function read(seen: Record<string, boolean>) {
  look = () => {};
  const shown = await renderPage({ edition, path });
  await waitFor(() => expect(document.querySelector(".article-body")).not.toBeNull());
  await waitFor(() => {
    act(() => look(seen));
    expect(kept()).not.toBeNull();
  });
  return shown;
}

describe("an article that is read", () => {
  test("is stored with the block at the top of the window", async () => {
    await read({ "Two.": true, "Three.": true });
    expect(kept()).toEqual([{ ...cranes, block: 1 }]);
    expect(document.documentElement.dataset["started"]).toBe("1");
    act(() => look({ "Two.": false }));
    expect(kept()).toEqual([cranes]);
  });

  test("to its end is stored as read after a third of the time that it takes", async () => {
    await read({ "Three.": true, "Four.": true });
    expect(kept()).toEqual([cranes]);
    await waitFor(() => expect(kept()).toEqual([{ ...cranes, done: true }]));
    expect(document.documentElement.dataset["started"]).toBeUndefined();
  });
});

describe("an article that was started", () => {
  test("offers to go on, and goes to the block", async () => {
    keep(cranes);
    const { user } = await renderPage({ edition, path });
    await user.click(await offer());
    expect(document.activeElement?.textContent).toBe("Three.");
    expect(screen.queryByRole("button", { name: /Continue/ })).toBeNull();
  });

  test("hides the offer when it is dismissed", async () => {
    keep(cranes);
    const { user } = await renderPage({ edition, path });
    await offer();
    await user.click(screen.getByRole("button", { name: "Not now" }));
    expect(screen.queryByRole("button", { name: /Continue/ })).toBeNull();
    expect(document.activeElement?.textContent).not.toBe("Three.");
  });

  test("hides the offer when the reader gets there alone", async () => {
    keep(cranes);
    await renderPage({ edition, path });
    await offer();
    act(() => look({ "Three.": true }));
    expect(screen.queryByRole("button", { name: /Continue/ })).toBeNull();
  });

  test("makes no offer once it was read", async () => {
    keep({ ...cranes, done: true });
    await renderPage({ edition, path });
    await screen.findByRole("button", { name: "Text and display" });
    expect(screen.queryByRole("button", { name: /Continue/ })).toBeNull();
  });
});

describe("the front page", () => {
  test("says which articles were read and which were started, outside of their links", async () => {
    keep(cranes, { ...cranes, path: "/2020/01/01/tide-1/", done: true });
    await renderPage({ edition, path: "/" });
    expect(await within(card("Cranes")).findByText("In progress")).toBeDefined();
    expect(within(card("Tide 1")).getByText("Read")).toBeDefined();
    expect(within(card("Tide 2")).queryByText(/Read|In progress/)).toBeNull();
    expect(within(card("Cranes")).getByRole("link", { name: "Cranes" })).toBeDefined();
  });

  test("links to the started articles", async () => {
    keep(cranes);
    await renderPage({ edition, path: "/" });
    const nav = within(await screen.findByRole("navigation", { name: "Continue reading" }));
    expect(nav.getByRole("link", { name: "Cranes" }).getAttribute("href")).toBe(path);
  });

  test("has no such list on a first visit", async () => {
    await renderPage({ edition, path: "/" });
    await screen.findByRole("button", { name: "Text and display" });
    expect(screen.queryByRole("navigation", { name: "Continue reading" })).toBeNull();
  });
});
