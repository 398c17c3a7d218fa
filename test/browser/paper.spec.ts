import type { Locator } from "@playwright/test";
import { expect, sharedContext, test } from "./fixture.ts";
import { pageKinds, withPicture } from "./page-kinds.ts";

test.use(sharedContext);

/** The elements of which a sheet may end within, or below. */
const without = (rule: "breakInside" | "breakAfter", elements: Locator) =>
  elements.evaluateAll(
    (all, name) =>
      all
        .filter((one) => getComputedStyle(one)[name] !== "avoid")
        .map((one) => one.textContent.slice(0, 40)),
    rule,
  );

for (const { name, path, missing } of pageKinds)
  test.describe(`on paper, the ${name}`, () => {
    test.beforeEach(async ({ page, open }) => {
      await open({ path, ...(missing && { missing }) });
      await page.emulateMedia({ media: "print" });
    });

    test("has no card, heading or picture cut in two", async ({ page }) => {
      const whole = page.locator("main :is(h1, h2, h3, figure, li), main article:has(h3)");
      expect(await without("breakInside", whole)).toEqual([]);
      expect(await without("breakAfter", page.locator("main :is(h1, h2, h3)"))).toEqual([]);
    });

    test("is as high as what it says, so that no empty sheet follows", async ({ page }) => {
      const frame = page.locator("div:has(> main)");
      await expect(frame).toHaveCSS("min-height", "0px");
      await expect(page.getByRole("contentinfo")).toHaveCSS("margin-bottom", "0px");
    });
  });

test("paper is white and its print black, also by night", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open({ path: withPicture });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator("html")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("color", "rgb(0, 0, 0)");
});
