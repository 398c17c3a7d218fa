import { violationsInBothSchemes } from "./axe.ts";
import { expect, requestFails, sharedContext, test } from "./fixture.ts";
import { withPicture } from "./page-kinds.ts";

test.use(sharedContext);

const withVersions = "2020/01/16/what-3-67-per-cent-means/";

test("a picture is enlarged, zoomed and closed with the keyboard", async ({ page, open }) => {
  await open({ path: withVersions });
  const button = page.getByRole("button", { name: /^Enlarge picture: Four columns/u });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Four levels/u });
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  const picture = dialog.getByRole("img");
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1600);
  const widthOf = () => picture.evaluate((one: HTMLImageElement) => one.offsetWidth);
  const fitting = await widthOf();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await widthOf()).toBeGreaterThan(1.5 * fitting);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("a click beside the large picture closes it, and the page has not scrolled", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open({ path: withPicture });
  await page.mouse.wheel(0, 200);
  await page
    .getByRole("button", { name: /^Enlarge/u })
    .first()
    .click();
  const top = await page.evaluate(() => scrollY);
  const dialog = page.getByRole("dialog");
  await dialog.click({ position: { x: 195, y: 780 } });
  await expect(dialog).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

for (const path of [withPicture, withVersions]) {
  test(`axe finds nothing on the large picture of /${path}, light and dark`, async ({
    page,
    open,
  }) => {
    await open({ path });
    await page
      .getByRole("button", { name: /^Enlarge/u })
      .first()
      .click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
}

test("a picture comes in the format and width that suit the screen", async ({ page, open }) => {
  const shown = () =>
    page
      .locator("figure img")
      .first()
      .evaluate((one: HTMLImageElement) => one.currentSrc);
  await page.setViewportSize({ width: 390, height: 800 });
  await open({ path: withVersions });
  expect(await shown()).toMatch(/atoms-400\.avif$/u);
  await page.setViewportSize({ width: 1280, height: 800 });
  await open({ path: withVersions });
  expect(await shown()).toMatch(/atoms-1200\.avif$/u);
});

test("the script of the lightbox is loaded once the page has loaded", async ({ page, open }) => {
  const loaded = page.waitForResponse(/Lightbox.*\.js/u);
  await open({ path: withPicture });
  await loaded;
  const [asked, done] = await page.evaluate(() => [
    performance.getEntriesByType("resource").find(({ name }) => name.includes("Lightbox"))
      ?.startTime,
    performance.timing.loadEventEnd - performance.timeOrigin,
  ]);
  expect(asked).toBeGreaterThan(done!);
});

test("a picture opens as a file if the script of the lightbox does not arrive", async ({
  page,
  open,
  faults,
}) => {
  faults.foresee(requestFails);
  // Chromium shows a picture's file in a page of its own, whose styles the site's policy forbids.
  faults.foresee(/inline style violates/u);
  await page.route(/Lightbox/u, (route) => route.abort("failed"));
  await open({ path: withVersions });
  await page
    .getByRole("button", { name: /^Enlarge/u })
    .first()
    .click();
  await expect(page).toHaveURL(/atoms\.png$/u);
});

test("a picture is enlarged where it is pressed", async ({ page, open }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await open({ path: withVersions });
  await page.getByRole("button", { name: /^Enlarge picture: Four columns/u }).click();
  const picture = page.getByRole("dialog").getByRole("img");
  const before = (await picture.boundingBox())!;
  const [x, y] = [before.x + before.width * 0.7, before.y + before.height * 0.7];
  await page.mouse.click(x, y);
  const after = (await picture.boundingBox())!;
  expect(after.width).toBeGreaterThan(1.5 * before.width);
  expect(Math.abs((x - after.x) / after.width - 0.7)).toBeLessThan(0.02);
  expect(Math.abs((y - after.y) / after.height - 0.7)).toBeLessThan(0.02);
});
