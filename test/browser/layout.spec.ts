import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { home, pageKinds, reference, withPicture, withVideo } from "./page-kinds.ts";

for (const kind of pageKinds) {
  test(`the ${kind.name} fits the window at a zoom of 400%, and with text of twice the size`, async ({
    page,
    open,
  }) => {
    // 1280 by 1024 pixels at that zoom.
    await page.setViewportSize({ width: 320, height: 256 });
    await open(kind);
    await page.waitForLoadState("networkidle");
    expect(await overflow(page)).toEqual([]);
    await page.evaluate(() => {
      const { style } = document.documentElement;
      style.fontSize = `${2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
    });
    expect(await overflow(page)).toEqual([]);
  });
}

for (const path of [home, reference, withPicture, withVideo]) {
  for (const width of [390, 1280]) {
    test(`nothing on /${path} moves while it loads and is scrolled, ${width} pixels wide`, async ({
      page,
      open,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(recordShifts);
      await open({ path });
      await readThrough(page);
      expect(await page.evaluate(() => Reflect.get(globalThis, "shifts"))).toEqual([]);
    });
  }
}

// The elements that make the document wider than the window.
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [
      `${scrollWidth} of ${clientWidth}`,
      ...wide.map(({ tagName, className }) => `${tagName} ${className}`),
    ];
  });
}

function recordShifts(): void {
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources?: { node?: Node }[];
    })[]) {
      const moved = entry.sources?.map(
        ({ node }) => node?.parentElement?.tagName + " > " + node?.nodeName,
      );
      shifts.push(`${entry.value} ${moved?.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

async function readThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 400) {
    await page.evaluate((to) => scrollTo(0, to), top);
    await page.waitForTimeout(40);
  }
  await page.waitForLoadState("networkidle");
}
