import type { Page } from "@playwright/test";
import { violationsInBothSchemes, violationsOn } from "./axe.ts";
import { expect, test, untilHydrated } from "./fixture.ts";
import { home, reference } from "./page-kinds.ts";
import { shiftsOn, watchShifts } from "./shifts.ts";

const paper = { light: "rgb(251, 248, 241)", dark: "rgb(20, 19, 17)" };
const place = { path: `/${reference}`, headline: "A plan", language: "en", block: 4, done: false };

for (const chosen of ["light", "dark"] as const) {
  test(`a ${chosen} theme stays after a reload, from the first frame on`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ colorScheme: chosen === "light" ? "dark" : "light" });
    await open({ path: reference });
    await openPanel(page);
    await page.getByRole("radio", { name: new RegExp(chosen, "iu") }).click();
    expect(await background(page)).toBe(paper[chosen]);
    await page.addInitScript(recordBackgrounds);
    await page.reload();
    await untilHydrated(page);
    expect(await page.evaluate(() => Reflect.get(globalThis, "backgrounds"))).toEqual([
      paper[chosen],
    ]);
    const media = page.locator("meta[name=theme-color]").evaluateAll(currentColours);
    expect(await media).toEqual([chosen === "light" ? "#fbf8f1" : "#141311"]);
  });
}

test("a chosen dark theme dims pictures as the system's does", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open({ path: home });
  const filter = () =>
    page
      .locator("main img")
      .first()
      .evaluate((image) => getComputedStyle(image.closest("span")!).filter);
  expect(await filter()).not.toBe("none");
  await openPanel(page);
  await page.getByRole("radio", { name: "Light" }).click();
  expect(await filter()).toBe("none");
});

test("axe finds nothing with a panel open, narrow and wide, light and dark", async ({
  page,
  open,
}) => {
  await open({ path: reference });
  await openPanel(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await expect(page.getByRole("dialog")).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violationsInBothSchemes(page)).toEqual([]);
  }
});

test("the panel can be used with the keyboard alone, and returns the focus", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open({ path: reference });
  const button = page.getByRole("button", { name: "Text and display" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Text and display" })).toBeVisible();
  await page.getByRole("radio", { name: "System" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await background(page)).toBe(paper.light);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("every target of the panel is large enough for a thumb", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open({ path: reference });
  await openPanel(page);
  const targets = page.getByRole("dialog").locator("label, button");
  const heights = await targets.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().height),
  );
  expect(heights.length).toBeGreaterThan(14);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test("text size, width and alignment are as chosen", async ({ page, open }) => {
  await open({ path: reference });
  const copy = page.locator(".article-body > p").first();
  const style = () =>
    copy.evaluate((element) => {
      const { fontSize, textAlign, hyphens, fontFamily, inlineSize } = getComputedStyle(element);
      return { fontSize, textAlign, hyphens, fontFamily, inlineSize };
    });
  const before = await style();
  await openPanel(page);
  for (const name of ["Larger", "Narrow", "Sans", "Justified"])
    await page.getByRole("radio", { name, exact: true }).click();
  const after = await style();
  expect(Number.parseFloat(after.fontSize)).toBeGreaterThan(Number.parseFloat(before.fontSize));
  expect(after).toMatchObject({ textAlign: "justify", hyphens: "auto" });
  expect(after.fontFamily).not.toContain("Newsreader");
  expect(after.inlineSize).not.toBe(before.inlineSize);
});

test("single keys move from headline to headline and open an article", async ({ page, open }) => {
  await open({ path: home });
  await expect(page.getByRole("button", { name: "Text and display" })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const headline = await page.locator(":focus").textContent();
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline!);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.locator(".article-body > :focus")).toHaveCount(1);
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { level: 1, name: "Broadsheet" })).toBeVisible();
});

test("an article can be continued at the block where the reader left it", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open({ path: reference });
  const blocks = page.locator(".article-body > *");
  await blocks.nth(6).evaluate((block) => block.scrollIntoView());
  await expect.poll(() => keptPlace(page)).toMatchObject({ path: `/${reference}`, done: false });
  await page.setViewportSize({ width: 1280, height: 500 });
  await open({ path: "topics/" });
  await open({ path: reference });
  await page.getByRole("button", { name: "Continue where you left off" }).click();
  await expect(page.locator(".article-body > :focus")).toBeInViewport();
  await expect(page.getByRole("button", { name: /Continue/u })).toHaveCount(0);
});

test("the front page keeps space for started articles, narrow and wide", async ({ page, open }) => {
  await page.addInitScript(
    (kept) => localStorage.setItem("broadsheet:places:/", JSON.stringify([kept])),
    place,
  );
  await watchShifts(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 2000 });
    await open({ path: home });
    const nav = page.getByRole("navigation", { name: "Continue reading" });
    await expect(nav.getByRole("link", { name: "A plan" })).toBeVisible();
    const spill = await nav.evaluate(
      (element) => element.scrollHeight - element.parentElement!.clientHeight,
    );
    expect(spill).toBeLessThanOrEqual(0);
    expect(await shiftsOn(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  }
});

test("without a connection a new page says so, and comes when the connection is back", async ({
  page,
  open,
  context,
  faults,
}) => {
  faults.foresee(/ERR_INTERNET_DISCONNECTED/u);
  await open({ path: reference });
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page
    .getByRole("navigation", { name: "Read more on" })
    .getByRole("link", { name: "Iran", exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Iran", exact: true })).toBeVisible();
});

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Text and display" }).click();
  await expect(page.getByRole("dialog", { name: "Text and display" })).toBeVisible();
}

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

// The background colours of the page in all frames, each once.
function recordBackgrounds(): void {
  const backgrounds: string[] = [];
  Object.assign(globalThis, { backgrounds });
  const look = () => {
    const colour = document.body && getComputedStyle(document.documentElement).backgroundColor;
    if (colour && !backgrounds.includes(colour)) backgrounds.push(colour);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function currentColours(tags: Element[]): string[] {
  return (tags as HTMLMetaElement[])
    .filter(({ media }) => matchMedia(media).matches)
    .map(({ content }) => content);
}

function keptPlace(page: Page): Promise<unknown> {
  return page.evaluate(
    () => (JSON.parse(localStorage.getItem("broadsheet:places:/") ?? "[]") as unknown[])[0],
  );
}

test("the line of progress begins at nothing, and goes at the end of the copy", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open({ path: reference });
  const shown = () =>
    page
      .locator("main > [aria-hidden]")
      .first()
      .evaluate((line) => {
        const { transform, opacity } = getComputedStyle(line);
        return [new DOMMatrix(transform).a, Number(opacity)];
      });
  expect(await shown()).toEqual([0, 1]);
  await page.evaluate(() => scrollTo(0, 900));
  await expect.poll(async () => (await shown())[0]).toBeCloseTo(0.43, 1);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(shown).toEqual([1, 0]);
});
