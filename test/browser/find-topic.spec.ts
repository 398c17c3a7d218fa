import { violationsInBothSchemes } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { overflow } from "./page-checks.ts";
import { shiftsOn, watchShifts } from "./shifts.ts";

for (const width of [320, 1280])
  test(`at ${width} px a reader finds a topic as they type, and nothing shifts`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    await open({ path: "topics/" });
    const field = page.getByRole("searchbox", { name: "Find a topic" });
    await expect(field).toBeVisible();
    expect(await shiftsOn(page)).toEqual([]);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.keyboard.press("/");
    await expect(field).toBeFocused();
    await page.keyboard.type("RAQ");
    const main = page.getByRole("main");
    await expect(main.getByRole("status")).toHaveText("1 topic");
    await expect(main.getByRole("listitem")).toHaveText([/^iraq/iu]);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(main.getByRole("link", { name: /^iran$/iu })).toBeVisible();
    await page.keyboard.type("qqq");
    await expect(main.getByRole("button", { name: "Show all topics" })).toBeVisible();
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });

test("a letter leads to its heading without loading a page", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open({ path: "topics/" });
  let documents = 0;
  page.on("request", (request) => (documents += request.isNavigationRequest() ? 1 : 0));
  await page
    .getByRole("navigation", { name: "Topics by first letter" })
    .getByRole("link", { name: "S", exact: true })
    .click();
  const heading = page.getByRole("heading", { level: 2, name: "S", exact: true });
  await expect(heading).toBeInViewport();
  expect(documents).toBe(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("there is no field, and no space for one", async ({ page }) => {
    await page.goto("topics/");
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    const [heading, letters] = [
      await page.getByRole("heading", { level: 1 }).boundingBox(),
      await page.getByRole("navigation", { name: "Topics by first letter" }).boundingBox(),
    ];
    expect(letters!.y - heading!.y - heading!.height).toBeLessThan(120);
  });
});
