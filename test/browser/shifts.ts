import type { Page } from "@playwright/test";

/** Records what moves on each page that is opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
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
  });
}

/** Returns what has moved on a page. */
export async function shiftsOn(page: Page): Promise<string[]> {
  await page.evaluate(framesDrawn);
  return page.evaluate(() => Reflect.get(globalThis, "shifts") as string[]);
}

/** Scrolls through a page until all of its pictures are there. */
export async function readThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 400) {
    await page.evaluate((to) => scrollTo(0, to), top);
    await page.evaluate(framesDrawn);
  }
  await page.evaluate(() =>
    Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {}))),
  );
}

// The changes of a frame are known when the next one begins.
async function framesDrawn(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}
