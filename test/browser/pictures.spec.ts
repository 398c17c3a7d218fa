import type { Locator } from "@playwright/test";
import { expect, sharedContext, test } from "./fixture.ts";
import { tower } from "./page-kinds.ts";

test.use({ ...sharedContext, server: "PICTURES_URL" });

const dimming = (figure: Locator) =>
  figure.locator("span:has(img)").evaluate((one) => getComputedStyle(one).filter);

const fitting = (picture: Locator) => picture.evaluate((one) => getComputedStyle(one).objectFit);

test("the lead's picture is the largest of the front, two thirds wide and 3:2", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open({ path: "" });
  const main = (await page.getByRole("main").boundingBox())!;
  const boxes = await page
    .locator("main img")
    .evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]));
  const [[width = 0, height = 0] = [], ...others] = boxes;
  expect(width / height).toBeCloseTo(1.5, 1);
  expect(width / (main.width - 96)).toBeGreaterThan(0.6);
  for (const [other = 0] of others) expect(other).toBeLessThan(width);
  const [first] = await page.getByRole("heading", { level: 2 }).allTextContents();
  expect(first).toBe("The old quay will carry goods again from next spring");
});

test.describe("a front of one article", () => {
  test.use({ server: "SINGLE_URL" });

  test("has its headline beside its picture, and no gap", async ({ page, open }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open({ path: "" });
    const picture = (await page.locator("main img").boundingBox())!;
    const headline = (await page.getByRole("heading", { level: 2 }).boundingBox())!;
    expect(headline.x).toBeGreaterThan(picture.x + picture.width);
    expect(headline.y - picture.y).toBeLessThan(40);
    const footer = (await page.getByRole("contentinfo").boundingBox())!;
    expect(footer.y - picture.y - picture.height).toBeLessThan(120);
  });
});

test("the lead's picture fills its frame, and fits a low window", async ({ page, open }) => {
  await page.setViewportSize({ width: 700, height: 400 });
  await open({ path: "" });
  const frame = page.locator("main span:has(> svg)").first();
  const box = (await frame.boundingBox())!;
  expect(box.height).toBeLessThanOrEqual(321);
  expect(box.width / box.height).toBeCloseTo(1.5, 1);
  expect(await frame.locator("svg").boundingBox()).toEqual(box);
});

test("a photograph in PNG fills its frame on a card", async ({ page, open }) => {
  await open({ path: "topics/towers/" });
  expect(await fitting(page.locator('main article img[src*="/stamp"]'))).toBe("cover");
});

test.describe("in the sample", () => {
  test.use({ server: "SITE_URL" });

  test("a chart in PNG is whole on a card", async ({ page, open }) => {
    await open({ path: "topics/nuclear/" });
    expect(await fitting(page.locator('main article img[src*="/atoms"]'))).toBe("contain");
  });
});

test.describe("at night", () => {
  test.use({ colorScheme: "dark" });

  test("a chart in PNG is as dim as a drawing, and no sign covers it", async ({ page, open }) => {
    await open({ path: tower });
    const figures = page.getByRole("figure");
    const [photograph, chart] = [figures.first(), figures.nth(1)];
    expect(await dimming(photograph)).toBe("brightness(0.86)");
    expect(await dimming(chart)).toBe("brightness(0.65)");
    await photograph.getByRole("button").hover();
    await expect(photograph.locator("button svg")).toBeVisible();
    await chart.getByRole("button").hover();
    await expect(chart.locator("button svg")).toBeHidden();
  });
});

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
])
  test.describe(`in a window of ${width} by ${height} pixels`, () => {
    test.use({ viewport: { width, height } });

    test("an upright picture is at most as high as 80 % of the window", async ({ page, open }) => {
      await open({ path: tower });
      const box = await page.getByRole("img", { name: "A lamp tower seen" }).boundingBox();
      expect(box!.height).toBeLessThanOrEqual(0.8 * height + 1);
      expect(box!.width / box!.height).toBeCloseTo(900 / 1600, 2);
      const button = await page
        .getByRole("button", { name: /^Enlarge picture: A lamp/u })
        .boundingBox();
      expect(button).toEqual(box);
    });

    test("a small picture is as wide as it is", async ({ page, open }) => {
      await open({ path: tower });
      const box = await page.getByRole("figure").last().locator("img").boundingBox();
      expect([box!.width, box!.height]).toEqual([90, 60]);
    });
  });
