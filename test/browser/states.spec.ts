import { violationsInBothSchemes } from "./axe.ts";
import { expect, sharedContext, test, untilHydrated } from "./fixture.ts";
import { home, reference, withPicture } from "./page-kinds.ts";

test.use(sharedContext);

const place = { path: `/${reference}`, headline: "A plan", language: "en", block: 4, done: false };

test("axe finds nothing while an article is read aloud", async ({ page, open }) => {
  await open({ path: reference });
  await page.getByRole("button", { name: "Listen" }).click();
  await expect(page.getByRole("region", { name: "Reading aloud" })).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
});

test("axe finds nothing on the offer to continue an article", async ({ page, open }) => {
  await open({ path: reference });
  await page.evaluate(
    (position) => localStorage.setItem("broadsheet:places:/", JSON.stringify([position])),
    place,
  );
  await page.reload();
  await untilHydrated(page);
  await expect(page.getByRole("button", { name: "Continue where you left off" })).toBeVisible();
  expect(await violationsInBothSchemes(page)).toEqual([]);
});

test("axe finds nothing with more contrast", async ({ page, open }) => {
  for (const path of [home, reference]) {
    await page.emulateMedia({ contrast: "more" });
    await open({ path });
    expect(await violationsInBothSchemes(page)).toEqual([]);
  }
  const line = page.getByRole("article").getByText("4 January 2020, 20:59");
  const colour = () => line.evaluate((one) => getComputedStyle(one).color);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await colour()).toBe("rgb(0, 0, 0)");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await colour()).toBe("rgb(255, 255, 255)");
});

test("in forced colours every button, frame and chosen option has a border", async ({
  page,
  open,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open({ path: reference });
  await page.getByRole("button", { name: "Text and display" }).click();
  const unlined = await page.evaluate(() =>
    [...document.querySelectorAll("button, fieldset label > span, figure > div")]
      .filter((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth) < 1)
      .map((one) => one.textContent),
  );
  expect(unlined).toEqual([]);
  const width = (name: string) =>
    page
      .getByRole("dialog")
      .locator("label > span", { hasText: name })
      .first()
      .evaluate((one) => getComputedStyle(one).borderTopWidth);
  expect(await width("Left")).not.toBe(await width("Justified"));
});

test("an enlarged picture fills a low window without hiding its controls", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open({ path: withPicture });
  await page.getByRole("button", { name: /Enlarge/u }).press("Enter");
  await expect(page.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
});

test("in print an article has its address, and no controls", async ({ page, open }) => {
  await open({ path: reference });
  await expect(page.getByRole("button", { name: "Listen" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const address = await page
    .getByRole("article")
    .evaluate((article) => getComputedStyle(article, "::after").content);
  expect(address).toBe(`"https://broadsheet.example/${reference}"`);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
});
