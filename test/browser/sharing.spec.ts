import type { Page } from "@playwright/test";
import jsQr from "jsqr";
import sharp from "sharp";
import { violationsOn } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { reference } from "./page-kinds.ts";

const canonical = `https://broadsheet.example/${reference}`;
const headline = "The Iranian plan that Qassem Soleimani's death thwarted";

async function openSheet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("dialog", { name: "Share" })).toBeInViewport({ ratio: 1 });
}

test("Copy link puts the canonical address on the clipboard, and says so", async ({
  page,
  context,
  open,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open({ path: reference });
  await openSheet(page);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Link copied" })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
});

test("an app gets the headline, without its kicker, and the canonical address", async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: async (data: ShareData) => void Object.assign(globalThis, { shared: data }),
    });
  });
  await open({ path: reference });
  await openSheet(page);
  await page.getByRole("button", { name: "More options…" }).click();
  expect(await page.evaluate(() => Reflect.get(globalThis, "shared"))).toEqual({
    title: headline,
    text: headline,
    url: canonical,
  });
});

test("a browser that cannot share with apps has no button for it", async ({ page, open }) => {
  await page.addInitScript(() => {
    delete (Navigator.prototype as Partial<Navigator>).share;
  });
  await open({ path: reference });
  await openSheet(page);
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  await expect(page.getByRole("button", { name: "More options…" })).toHaveCount(0);
});

const clipboards = {
  "refuses the link": { writeText: true },
  "is not there": undefined,
};

for (const [what, clipboard] of Object.entries(clipboards)) {
  test(`with a clipboard that ${what}, the address is selected in a field`, async ({
    page,
    open,
  }) => {
    await page.addInitScript((refuses) => {
      const value = refuses && { writeText: () => Promise.reject(new Error("refused")) };
      Object.defineProperty(navigator, "clipboard", { value });
    }, clipboard);
    await open({ path: reference });
    await openSheet(page);
    await page.getByRole("button", { name: "Copy link" }).click();
    const field = page.getByRole("textbox", { name: "Address of this article" });
    await expect(field).toHaveValue(canonical);
    await expect(field).toBeFocused();
    const selected = await field.evaluate((input: HTMLInputElement) => [
      input.selectionStart,
      input.selectionEnd,
    ]);
    expect(selected).toEqual([0, canonical.length]);
  });
}

test("a camera reads the canonical address from the QR code, light and dark", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open({ path: reference });
  await openSheet(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const picture = await page.getByRole("img", { name: /QR code/ }).screenshot();
    const { data, info } = await sharp(picture)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = jsQr(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe(canonical);
    expect(await violationsOn(page, "dialog")).toEqual([]);
  }
});
