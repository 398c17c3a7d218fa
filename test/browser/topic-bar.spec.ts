import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { withPicture } from "./page-kinds.ts";

test.use({ viewport: { width: 390, height: 844 } });

const barOf = (page: Page) => page.getByRole("navigation", { name: "Topics", exact: true });
const scrollOf = (page: Page) => page.evaluate(() => scrollY);

async function edges(one: Locator) {
  const { x, width } = (await one.boundingBox())!;
  return { start: x, end: x + width, middle: x + width / 2 };
}

test("on a phone the bar shows the current topic in its middle, and all topics at its end", async ({
  page,
  open,
}) => {
  await open({ path: "topics/oil/" });
  const bar = barOf(page);
  const [current, all] = [bar.locator("[aria-current]"), bar.getByRole("link").last()];
  await expect(async () => {
    expect(Math.abs((await edges(current)).middle - 195)).toBeLessThan(60);
  }).toPass();
  await expect(all).toBeInViewport({ ratio: 1 });
  expect((await edges(current)).end).toBeLessThan((await edges(all)).start);
  expect(await scrollOf(page)).toBe(0);
});

test("after a page turn the bar shows the next topic, and the page is at its top", async ({
  page,
  open,
}) => {
  await open({ path: withPicture });
  const bar = barOf(page);
  await bar.getByRole("link", { name: /^elections$/iu }).focus();
  await page.keyboard.press("Enter");
  const current = bar.locator("[aria-current]");
  await expect(current).toHaveText(/elections/iu);
  await expect(current).toBeInViewport({ ratio: 1 });
  await expect(bar.getByRole("link").last()).toBeInViewport({ ratio: 1 });
  expect(await scrollOf(page)).toBe(0);
});

test("the current topic is underlined, in forced colours too", async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open({ path: "topics/oil/" });
  const current = barOf(page).locator("[aria-current]");
  await expect(current).toHaveCSS("text-decoration-line", "underline");
  await expect(current).toHaveCSS("text-decoration-thickness", "2px");
});

test("in a right-to-left paper all topics are at the left", async ({ page, open }) => {
  await open({ path: "topics/oil/" });
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  const all = barOf(page).getByRole("link").last();
  await expect(all).toBeInViewport({ ratio: 1 });
  const rule = await edges(barOf(page));
  expect((await edges(all)).start).toBeCloseTo(rule.start, 0);
});

for (const width of [320, 390, 1280])
  test(`at ${width} px the bar is as wide as its rule, with equal gaps`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 844 });
    await open({ path: "topics/" });
    const bar = barOf(page);
    const rule = await edges(bar);
    expect((await edges(bar.getByRole("link").first())).start).toBeCloseTo(rule.start, 0);
    const ends = await bar.evaluate((element) => {
      const list = element.querySelector("ul")!;
      list.scrollLeft = list.scrollWidth;
      const ranges = Array.from(element.querySelectorAll("a"), (link) => {
        const range = document.createRange();
        range.selectNodeContents(link);
        return range.getBoundingClientRect();
      });
      return ranges.map(({ left, right }) => [left, right] as const);
    });
    const gaps = ends.slice(1).map(([left], at) => Math.round(left - ends[at]![1]));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
    expect(ends.at(-1)![1]).toBeLessThanOrEqual(rule.end + 0.5);
  });
