import { screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf([copyOf({ headline: "WATCH | 港口" })]);
const address = "https://paper.example/2020/01/04/%E6%B8%AF%E5%8F%A3/";
const show = () => renderPage({ edition, path: "/2020/01/04/港口/" });

/** Gives the browser a sheet of its own to share with, which jsdom has not. */
function offerSheet(share: (data: ShareData) => Promise<void>) {
  Object.defineProperty(navigator, "share", { value: share, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, "share");
});

describe("copying the link", () => {
  test("puts the article's full address on the clipboard, and says so", async () => {
    const { user } = await show();
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    expect(await screen.findByRole("button", { name: "Link copied" })).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(address);
    const said = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(said).toContain("Link copied");
  });

  test("offers the address, selected, where the clipboard is refused", async () => {
    const { user } = await show();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    const field = await screen.findByRole<HTMLInputElement>("textbox");
    expect(field.value).toBe(address);
    expect(document.activeElement).toBe(field);
    expect(field.selectionEnd! - field.selectionStart!).toBe(address.length);
  });
});

describe("the system's sheet", () => {
  test("is given the headline, without its kicker, and the address", async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue();
    offerSheet(share);
    const { user } = await show();
    await user.click(screen.getByRole("button", { name: "Share" }));
    expect(share).toHaveBeenCalledExactlyOnceWith({ title: "港口", url: address });
  });

  test("may be closed without sharing", async () => {
    offerSheet(() => Promise.reject(new DOMException("Closed", "AbortError")));
    const { user } = await show();
    await user.click(screen.getByRole("button", { name: "Share" }));
    expect(screen.getByRole("button", { name: "Share" })).toBeDefined();
  });

  test("is not offered where there is none", async () => {
    await show();
    expect(screen.queryByRole("button", { name: "Share" })).toBeNull();
  });
});
