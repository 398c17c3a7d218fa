import type { Page } from "@playwright/test";
import { expect, test, untilHydrated } from "./fixture.ts";
import { home, pageKinds, reference, withPicture } from "./page-kinds.ts";

const pictures = /\.(?:svg|png|jpe?g|webp|avif)$/u;

for (const path of [home, reference, withPicture]) {
  test(`/${path} is painted before the app and its twin are requested`, async ({ page, open }) => {
    await open({ path });
    const { painted, asked } = await timesOf(page);
    expect(painted).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(1);
    for (const start of asked) expect(start).toBeGreaterThan(painted);
  });
}

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

for (const { name, path } of pageKinds.filter(({ missing }) => !missing)) {
  test(`nothing on the ${name} moves when its font is late`, async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        const values = list.getEntries().map((entry) => Reflect.get(entry, "value") as number);
        Object.assign(globalThis, {
          shift: values.reduce((sum, value) => sum + value, Reflect.get(globalThis, "shift")),
        });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await open({ path });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => Reflect.get(globalThis, "shift"))).toBe(0);
  });
}

// The times of the first paint, and of the requests for parts of the app.
function timesOf(page: Page): Promise<{ painted: number; asked: number[] }> {
  return page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    asked: performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\/index\.json$|\/assets\/(?!starter|before-paint).*\.js$/u.test(name))
      .map(({ startTime }) => startTime),
  }));
}
