import type { Locator } from "@playwright/test";
import { expect, sharedContext, test } from "./fixture.ts";
import { home, reference, withPicture } from "./page-kinds.ts";

test.use({ ...sharedContext, viewport: { width: 1280, height: 900 } });

const boxesOf = (all: Locator) =>
  all.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, width } = element.getBoundingClientRect();
      return { left, right, top, width: Math.round(width) };
    }),
  );

for (const path of [reference, withPicture])
  test(`headline, pictures, copy and what follows begin on one line: ${path}`, async ({
    page,
    open,
  }) => {
    await open({ path });
    const parts = page.locator("main :is(h1, figure, .article-body > p, h2)");
    const edges = (await boxesOf(parts)).map(({ left }) => Math.round(left));
    expect(new Set(edges).size).toBe(1);
  });

test("the topics of the front are in columns of one width", async ({ page, open }) => {
  await open({ path: home });
  const columns = page.locator("section:has(> ul)").filter({ hasNot: page.locator("svg") });
  const widths = (await boxesOf(columns)).map(({ width }) => width);
  expect(widths).toHaveLength(6);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(2);
});

for (const path of ["page/1/", "topics/iran/"])
  test(`rows of articles leave no gap: ${path}`, async ({ page, open }) => {
    await open({ path });
    for (const river of await page.locator("main section[id] > div").all()) {
      const [outer] = await boxesOf(river);
      const cards = await boxesOf(river.locator("> article"));
      const last = cards.filter((card, at) => cards[at + 1]?.top !== card.top);
      for (const { right } of last) expect(right).toBeCloseTo(outer!.right, 0);
    }
  });

test("copy begins in plain letters", async ({ page, open }) => {
  await open({ path: reference });
  const caps = await page
    .locator(".article-body > p")
    .first()
    .evaluate((paragraph) => getComputedStyle(paragraph, "::first-line").fontVariantCaps);
  expect(caps).toBe("normal");
});

test("paper has no frames of what is absent, no tools and no bars", async ({ page, open }) => {
  await open({ path: reference });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Picture not available")).toBeHidden();
  await expect(page.getByText("Share", { exact: true })).toBeHidden();
  await expect(page.getByRole("navigation").first()).toBeHidden();
});

test("the days of a list have no ground on paper", async ({ page, open }) => {
  await open({ path: "page/1/" });
  await page.emulateMedia({ media: "print" });
  const day = page.locator("main section[id] > h2").first();
  await expect(day).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

test("`j` leaves a margin above the paragraph that it goes to", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await open({ path: reference });
  const focused = page.locator("main .article-body > :focus");
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(focused).toHaveCount(1, { timeout: 100 });
  }).toPass();
  for (let pressed = 0; pressed < 6; pressed++) await page.keyboard.press("j");
  await expect(focused).toBeInViewport({ ratio: 1 });
  const { y, height } = (await focused.boundingBox())!;
  expect(Math.min(y, 500 - y - height)).toBeGreaterThan(40);
});

test("the headlines of a day's first row begin on one line", async ({ page, open }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await open({ path: "page/1/" });
  const [one, two] = await page.locator("main section[id]").first().getByRole("article").all();
  const [left, right] = [(await one!.boundingBox())!, (await two!.boundingBox())!];
  expect(left.y).toBe(right.y);
  const tops = page.locator("main section[id]").first().locator("h3");
  const boxes = await tops.evaluateAll((all) => all.map((h3) => h3.getBoundingClientRect().top));
  expect(boxes[1]).toBeCloseTo(boxes[0]!, 0);
});

for (const width of [320, 360, 390])
  test(`the buttons of an article stand beside its date at ${width} px`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 });
    await open({ path: reference });
    const main = page.getByRole("main");
    const date = (await main.locator("time").first().boundingBox())!;
    for (const name of ["Share", "Listen"]) {
      const button = (await main.getByRole("button", { name }).boundingBox())!;
      expect(button.x).toBeGreaterThan(date.x + date.width);
      expect(button.y).toBeLessThan(date.y + date.height);
      expect(button.y + button.height).toBeGreaterThan(date.y);
    }
  });

test("the line below a headline under the pointer leaves its kicker out", async ({
  page,
  open,
}) => {
  await open({ path: "" });
  const headline = page.getByRole("heading", { name: /^In brief/iu }).first();
  await headline.hover();
  await expect(headline).toHaveCSS("text-decoration-line", "underline");
  // A line does not go on into a block.
  await expect(headline.locator("a > span")).toHaveCSS("display", "inline-block");
});

test("credits stand in italics of the paper's own face", async ({ page, open }) => {
  await open({ path: reference });
  const italics = () =>
    page.evaluate(() =>
      [...document.fonts].some((face) => face.style === "italic" && face.status === "loaded"),
    );
  await expect.poll(italics).toBe(true);
});
