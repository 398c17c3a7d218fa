import { screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf([copyOf({ headline: "WATCH | 港口" })]);
const address = "https://paper.example/2020/01/04/%E6%B8%AF%E5%8F%A3/";

async function openDialog(of = edition, path = "/2020/01/04/港口/") {
  const { user } = await renderPage({ edition: of, path });
  await user.click(screen.getByRole("button", { name: "Share" }));
  await screen.findByRole("dialog", { name: "Share" });
  return user;
}

/** Gives jsdom the system's dialog for sharing, which it does not have. */
function offerSystemSheet(share: (data: ShareData) => Promise<void>) {
  Object.defineProperty(navigator, "share", { value: share, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, "share");
  vi.restoreAllMocks();
});

describe("copying the link", () => {
  test("puts the article's URL on the clipboard, and says so", async () => {
    const user = await openDialog();
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    expect(await screen.findByRole("button", { name: "Link copied" })).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(address);
    const said = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(said).toContain("Link copied");
  });

  test("shows the URL, selected, if the clipboard is refused", async () => {
    const user = await openDialog();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    const field = screen.getByRole<HTMLInputElement>("textbox", {
      name: "Address of this article",
    });
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe(address);
    expect(field.selectionEnd! - field.selectionStart!).toBe(address.length);
  });
});

describe("the system's dialog", () => {
  test("gets the headline, without its kicker, and the URL", async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue();
    offerSystemSheet(share);
    const user = await openDialog();
    await user.click(screen.getByRole("button", { name: "More options…" }));
    expect(share).toHaveBeenCalledExactlyOnceWith({
      title: "港口",
      text: "港口",
      url: address,
    });
  });

  test("may be closed without sharing", async () => {
    offerSystemSheet(() => Promise.reject(new DOMException("Closed", "AbortError")));
    const user = await openDialog();
    await user.click(screen.getByRole("button", { name: "More options…" }));
    expect(screen.getByRole("dialog", { name: "Share" })).toBeDefined();
  });

  test("is not offered if there is none", async () => {
    await openDialog();
    expect(screen.queryByRole("button", { name: "More options…" })).toBeNull();
  });
});

describe.each([
  'Cranes & "quays" | 50% off? #1, it\'s said',
  "It's 🏗️ for the 👩‍🚒, again",
  "انسحاب القوات & العراق؟",
])("a headline such as %s", (headline) => {
  const paper = editionOf([copyOf({ headline: `WATCH | ${headline}` })]);
  const { path } = paper.articles[0]!;
  const url = new URL(encodeURI(path), "https://paper.example").href;

  test("is given to an app whole, with the URL", async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue();
    offerSystemSheet(share);
    const user = await openDialog(paper, path);
    await user.click(screen.getByRole("button", { name: "More options…" }));
    expect(share).toHaveBeenCalledExactlyOnceWith({ title: headline, text: headline, url });
  });

  test("is in the e-mail whole, before the URL", async () => {
    await openDialog(paper, path);
    const letter = screen.getByRole<HTMLAnchorElement>("link", { name: "Email" }).href;
    const { searchParams } = new URL(letter);
    expect(searchParams.get("subject")).toBe(headline);
    expect(searchParams.get("body")).toBe(`${headline}\r\n\r\n${url}\r\n`);
  });

  test("is in a URL that is copied whole", async () => {
    const user = await openDialog(paper, path);
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    await screen.findByRole("button", { name: "Link copied" });
    expect(await navigator.clipboard.readText()).toBe(url);
    expect(url).toMatch(/^[\w:/.%-]+$/u);
  });
});

test("the QR code has a name", async () => {
  await openDialog();
  const code = screen.getByRole("img", { name: /QR code/ });
  expect(code.querySelectorAll("path")).toHaveLength(2);
});
