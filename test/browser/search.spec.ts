import type { Page } from "@playwright/test";
import { violationsInBothSchemes } from "./axe.ts";
import { reference } from "./page-kinds.ts";
import { expect, requestFails, test } from "./fixture.ts";

const field = (page: Page) => page.getByRole("searchbox", { name: "Search articles" });
const results = (page: Page) => page.getByRole("region", { name: "Results" });

const isTooWide = () => document.documentElement.scrollWidth > innerWidth;
const countMarks = () => CSS.highlights.get("search")?.size ?? 0;

for (const width of [320, 1280])
  test(`an article is found, opened and left again in a window of ${width} pixels`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open({ path: reference });
    await page.getByRole("link", { name: "Search", exact: true }).click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("soleimani general");
    await expect(results(page)).toContainText(/\d articles?/u);
    expect(page.url()).toContain("/search/?q=soleimani+general");
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(await page.evaluate(isTooWide)).toBe(false);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Soleimani");
    await expect.poll(() => page.evaluate(countMarks)).toBeGreaterThan(2);
    await page.goBack();
    await expect(field(page)).toHaveValue("soleimani general");
    await expect(results(page).getByRole("link").first()).toBeFocused();
  });

test("a search is there after a reload, and from an address", async ({ page, open }) => {
  await open({ path: "search/?q=topic%3Airan+topic%3Airaq&sort=date" });
  await expect(results(page)).toContainText("3 articles");
  await page.reload();
  await expect(results(page)).toContainText("3 articles");
  await expect(page.getByRole("checkbox", { name: "Newest first" })).toBeChecked();
});

test("the slash key opens search, and typing there is no shortcut", async ({ page, open }) => {
  await open({ path: reference });
  await expect(page.getByRole("button", { name: "Text and display" })).toBeVisible();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("t/?j");
  await expect(field(page)).toHaveValue("t/?j");
});

test("search says that its files did not load, and works when they do", async ({
  page,
  open,
  faults,
}) => {
  faults.foresee(requestFails);
  await page.route("**/search/head.json", (route) => route.abort("failed"));
  await open({ path: "search/?q=crane" });
  await expect(page.getByRole("alert")).toContainText("Search didn’t load.");
  await page.unroute("**/search/head.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(results(page)).toBeVisible();
});
