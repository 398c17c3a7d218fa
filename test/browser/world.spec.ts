import { readdirSync } from "node:fs";
import { join } from "node:path";
import { violationsOn } from "./axe.ts";
import { expect, sharedContext, test } from "./fixture.ts";
import { overflow } from "./page-checks.ts";

test.use({ ...sharedContext, server: "WORLD_URL" });

interface Writing {
  language: string;
  direction: "ltr" | "rtl";
  headline: string;
}

const writings: Writing[] = [
  { language: "ar", direction: "rtl", headline: "الميناء القديم يفتح أبوابه من جديد" },
  { language: "he", direction: "rtl", headline: "הספרייה העירונית נפתחת גם בלילה" },
  { language: "fa", direction: "rtl", headline: "بازار کتاب در کنار رودخانه برپا شد" },
  { language: "zh", direction: "ltr", headline: "老渡口的新桥下周通车" },
  { language: "hi", direction: "ltr", headline: "पहाड़ी गाँव में पहली बार पहुँची रेलगाड़ी" },
];

test("there is a fixture in each script", () => {
  const folder = join(import.meta.dirname, "world/2020/03");
  const texts = readdirSync(folder, { recursive: true }).filter((name) =>
    String(name).endsWith(".txt"),
  );
  expect(texts).toHaveLength(writings.length + 1);
});

for (const { language, direction, headline } of writings) {
  test(`an article in ${language} has its direction, unspaced letters, and no overflow on a narrow screen`, async ({
    page,
    open,
  }) => {
    await open({ path: "" });
    const link = page.getByRole("main").getByRole("link", { name: headline });
    expect(await link.evaluate((one) => getComputedStyle(one).direction)).toBe(direction);
    await link.click();
    const article = page.getByRole("article");
    await expect(article.getByRole("heading", { level: 1, name: headline })).toBeVisible();
    await expect(article).toHaveAttribute("lang", language);
    await expect(article).toHaveAttribute("dir", direction);
    const styles = await article.evaluate((one) =>
      Array.from(one.querySelectorAll("h1, h2, .article-body p, li, blockquote"), (element) => {
        const { letterSpacing, fontStyle, direction: way } = getComputedStyle(element);
        return `${letterSpacing} ${fontStyle} ${way}`;
      }),
    );
    expect(new Set(styles)).toEqual(new Set([`normal normal ${direction}`]));
    const gaps = await article.evaluate((one) => {
      const body = one.querySelector(".article-body")!;
      return Array.from(body.querySelectorAll(":scope > p, :scope > h2"), (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        // A number in the middle of a line is a rectangle of its own.
        const pieces = [...range.getClientRects()];
        const line = pieces.filter(({ bottom }) => bottom <= pieces[0]!.bottom + 4);
        const box = element.getBoundingClientRect();
        return getComputedStyle(element).direction === "rtl"
          ? box.right - Math.max(...line.map(({ right }) => right))
          : Math.min(...line.map(({ left }) => left)) - box.left;
      });
    });
    expect(gaps.length).toBeGreaterThan(3);
    // Tolerance for hanging punctuation and the side bearing of letters.
    for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(4);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  });
}
