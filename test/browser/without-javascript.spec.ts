import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { home, reference, withVideo } from "./page-kinds.ts";

test.use({ javaScriptEnabled: false });

test("without JavaScript, links lead from the front page to topics and articles", async ({
  page,
}) => {
  await page.goto(home);
  await page
    .getByRole("navigation", { name: "Topics" })
    .getByRole("link", { name: "Iran" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Iran", exact: true })).toBeVisible();
  await followToReference(page);
  await expect(page.getByRole("heading", { level: 1, name: /The Iranian plan/u })).toBeVisible();
  await page
    .getByRole("navigation", { name: "Read more on" })
    .getByRole("link", { name: "iraq" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "iraq" })).toBeVisible();
  await expect(page).toHaveURL(/\/topics\/iraq\/$/u);
});

test("an article is complete without JavaScript", async ({ page }) => {
  await page.goto(reference);
  const article = page.getByRole("article");
  await expect(article.getByRole("heading", { level: 1 })).toContainText(
    "The Iranian plan that Qassem Soleimani’s death thwarted",
  );
  // Eleven paragraphs of text, the cross-link and the credit.
  await expect(article.locator(".article-body > p")).toHaveCount(11 + 2);
  await expect(article.getByText(/^In mid-October, Iran’s general/u)).toBeVisible();
  await expect(article.getByText(/promised “severe revenge”/u)).toBeVisible();
  await expect(article.getByText(/^A Hamas policeman in Gaza City/u)).toHaveCount(1);
  await expect(article.getByText("ANC slams ‘inhumane’ US airstrikes in Iran")).toBeVisible();
  await expect(article.getByText("additional reporting by AFP")).toBeVisible();
  const topics = article.getByRole("navigation", { name: "Read more on" }).getByRole("link");
  await expect(topics).toHaveText(["United States", "Iran", "Iraq"]);
});

test("without JavaScript, no page has a button that does nothing", async ({ page }) => {
  for (const path of [home, reference, withVideo, "topics/iran/"]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
  }
});

test("a video has the browser's own controls without JavaScript", async ({ page }) => {
  await page.goto(withVideo);
  await expect(page.locator("video")).toHaveJSProperty("controls", true);
});

// As the paper grows, the article moves from the topic's own page to an older one.
async function followToReference(page: Page): Promise<void> {
  const link = page.getByRole("main").getByRole("link", { name: /The Iranian plan that Qassem/u });
  for (let pages = 0; pages < 10 && (await link.count()) === 0; pages += 1) {
    await page.getByRole("link", { name: /^Older/u }).click();
  }
  await link.click();
}

test("without JavaScript, search says what it needs, and leads on", async ({ page }) => {
  await page.goto("search/?q=iran");
  await expect(page.getByText("Search needs JavaScript.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "All topics" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Topics" })).toBeVisible();
});

for (const width of [390, 1280])
  test(`without JavaScript, nothing is left empty above the first article, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(home);
    const bar = await page.getByRole("navigation", { name: "Topics" }).boundingBox();
    const first = await page.getByRole("article").first().boundingBox();
    expect((first?.y ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0)).toBeLessThan(60);
  });
