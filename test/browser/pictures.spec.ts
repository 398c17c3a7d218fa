import { expect, sharedContext, test } from "./fixture.ts";

test.use({ ...sharedContext, server: "PICTURES_URL" });

const tower = "2020/01/04/the-lamp-tower-is-149-years-old-and-the-pilots-will-not-part-with-it/";

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
