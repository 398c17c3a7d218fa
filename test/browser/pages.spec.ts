import type { Page } from "@playwright/test";
import { violationsInBothSchemes } from "./axe.ts";
import { expect, sharedContext, test, untilHydrated } from "./fixture.ts";
import {
  doubleText,
  inlineCode,
  overflow,
  policyOf,
  pressedText,
  shownText,
  smallTargets,
  timesOf,
} from "./page-checks.ts";
import { pageKinds } from "./page-kinds.ts";
import { readThrough, shiftsOn, watchShifts } from "./shifts.ts";

test.use(sharedContext);

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

// One test for all that holds for every page: opening it takes most of the time.
for (const kind of pageKinds) {
  test(`the ${kind.name} is sound, narrow and wide, light and dark`, async ({
    page,
    context,
    open,
  }) => {
    await page.setViewportSize(phone);
    await watchShifts(page);
    const response = await open(kind);

    await test.step("its policy allows nothing but the site's own files", () => {
      const { allowed, tooMuch } = policyOf(response);
      expect.soft(tooMuch).toEqual([]);
      expect.soft(allowed).toEqual(expect.arrayContaining(strict));
      expect.soft(response.headers()["x-content-type-options"]).toBe("nosniff");
    });

    await test.step("hydration changes none of its text, and there is no inline script or style", async () => {
      await page.waitForLoadState("networkidle");
      const pressed = await pressedText(response);
      expect.soft(pressed.length).toBeGreaterThan(100);
      // The not-found page reads the latest articles after it has loaded.
      expect.soft(await shownText(page, kind.missing && "main section")).toBe(pressed);
      expect.soft(await inlineCode(page)).toEqual([]);
    });

    await test.step("every target is large enough for a thumb", async () => {
      expect.soft(await smallTargets(page)).toEqual([]);
    });

    if (!kind.missing)
      await test.step("it is painted before the app and its twin are requested, and nothing moves", async () => {
        const { painted, asked } = await timesOf(page);
        expect.soft(painted).toBeGreaterThan(0);
        expect.soft(asked.length).toBeGreaterThan(1);
        for (const start of asked) expect.soft(start).toBeGreaterThan(painted);
        await readThrough(page);
        expect.soft(await shiftsOn(page)).toEqual([]);
      });

    await test.step("axe finds nothing", async () => {
      for (const size of [phone, desk]) {
        await page.setViewportSize(size);
        expect.soft(await violationsInBothSchemes(page), `${size.width} pixels wide`).toEqual([]);
      }
    });

    await test.step("it fits the window at a zoom of 400%, and with text of twice the size", async () => {
      // 1280 by 1024 pixels at that zoom.
      await page.setViewportSize({ width: 320, height: 256 });
      expect.soft(await overflow(page)).toEqual([]);
      await doubleText(page);
      expect.soft(await overflow(page)).toEqual([]);
    });

    await test.step("it sets no cookie", async () => {
      expect.soft(await context.cookies()).toEqual([]);
    });
  });
}

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  "frame-ancestors 'none'",
];

for (const { name, path } of pageKinds.filter(({ missing }) => !missing)) {
  test(`nothing on the ${name} moves, with a late font or in a wide window`, async ({
    page,
    open,
  }) => {
    await watchShifts(page);
    await test.step("with a late font", async () => {
      await page.setViewportSize(phone);
      const arrive = await holdFonts(page);
      await page.goto(path, { waitUntil: "domcontentloaded" });
      await expect.poll(async () => (await timesOf(page)).painted).toBeGreaterThan(0);
      expect.soft(arrive()).toBeGreaterThan(0);
      await untilHydrated(page);
      await page.evaluate(() => document.fonts.ready);
      expect.soft(await shiftsOn(page)).toEqual([]);
    });
    await test.step("in a wide window", async () => {
      await page.unrouteAll();
      await page.setViewportSize(desk);
      await open({ path });
      await readThrough(page);
      expect.soft(await shiftsOn(page)).toEqual([]);
    });
  });
}

/** Keeps fonts back; returns what lets them through, and says how many waited. */
async function holdFonts(page: Page): Promise<() => number> {
  let arrive!: () => void;
  let held = 0;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/*.woff2", async (route) => {
    held += 1;
    await late;
    await route.continue();
  });
  return () => {
    arrive();
    return held;
  };
}
