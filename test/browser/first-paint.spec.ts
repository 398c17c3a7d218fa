import { expect, test, untilHydrated } from "./fixture.ts";
import { timesOf } from "./page-checks.ts";
import { withPicture } from "./page-kinds.ts";

const pictures = /\.(?:svg|png|jpe?g|webp|avif)$/u;

test("the app starts where the browser reports no paint", async ({ page }) => {
  await page.addInitScript(() => {
    const observe = PerformanceObserver.prototype.observe;
    PerformanceObserver.prototype.observe = function (options) {
      if (options?.type !== "paint") observe.call(this, options);
    };
  });
  await page.goto(withPicture);
  await untilHydrated(page);
});

test("after an input, the app does not wait for pictures", async ({ page }) => {
  let arrive!: () => void;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(pictures, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(withPicture, { waitUntil: "domcontentloaded" });
  await expect.poll(async () => (await timesOf(page)).painted).toBeGreaterThan(0);
  await page.keyboard.press("Shift");
  await untilHydrated(page);
  expect(await page.evaluate(() => document.readyState)).not.toBe("complete");
  arrive();
});
