import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Page } from "#model/page.ts";
import { editionOf, tides } from "#test/edition/edition-of.ts";
import { metaOf } from "#test/app/head.ts";
import { renderPage, shakySource, sourceOf } from "#test/app/render-page.tsx";

const edition = editionOf(tides(3));
const path = "/2020/01/01/tide-1/";

describe("a page that does not arrive", () => {
  test("is requested once more before the reader is told", async () => {
    const { reads, source } = shakySource(edition, { path, times: 1 });
    await renderPage({ edition, path, source });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Tide 1");
    expect(reads).toEqual([path, path]);
  });

  test("is replaced by a notice inside the frame", async () => {
    const { source } = shakySource(edition, { path, times: 99 });
    await renderPage({ edition, path, source });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This page didn’t load");
    expect(document.title).toBe("This page didn’t load | The Test Paper");
    expect(metaOf("robots")).toBe("noindex");
    expect(await screen.findByRole("link", { name: "Tide 3" })).toBeDefined();
  });

  test("leaves the name of the paper the only first heading of the front page", async () => {
    const { source } = shakySource(edition, { path: "/", times: 99 });
    await renderPage({ edition, path: "/", source });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("The Test Paper");
    expect(screen.getByRole("heading", { level: 2, name: "This page didn’t load" })).toBeDefined();
  });

  test("appears after 'Try again'", async () => {
    const { source } = shakySource(edition, { path, times: 2 });
    const { user } = await renderPage({ edition, path, source });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Tide 1" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    expect(document.title).toBe("Tide 1 | The Test Paper");
  });

  test("moves the focus to its heading when it comes after all", async () => {
    const { source } = shakySource(edition, { path, times: 2 });
    const { user } = await renderPage({ edition, path, source });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { level: 1, name: "Tide 1" });
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Tide 1"));
  });

  test("does not keep the reader from other pages", async () => {
    const { source } = shakySource(edition, { path, times: 2 });
    const { user } = await renderPage({ edition, path, source });
    await user.click(await screen.findByRole("link", { name: "Tide 3" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Tide 3" })).toBeDefined();
  });
});

test("a page that cannot be rendered says that something in it went wrong", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  const home: Page = { kind: "home", cards: [], videos: [] };
  const source = { ...sourceOf(edition), readPage: () => Promise.resolve(home) };
  await renderPage({ edition, path, source });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This page can’t be shown");
  error.mockRestore();
});

describe("a page that is opened without a connection", () => {
  test("says so, and is shown when the connection is back", async () => {
    const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const { source } = shakySource(edition, { path, times: 2 });
    await renderPage({ edition, path, source });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("You are offline");
    onLine.mockRestore();
    act(() => void globalThis.dispatchEvent(new Event("online")));
    expect(await screen.findByRole("heading", { level: 1, name: "Tide 1" })).toBeDefined();
  });
});
