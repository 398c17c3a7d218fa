import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, untilHydrated } from "./fixture.ts";
import { home, pageKinds, reference, withPicture } from "./page-kinds.ts";

const place = { path: `/${reference}`, headline: "A plan", language: "en", block: 4, done: false };

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing while an article is read aloud, ${colorScheme}`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open({ path: reference });
    await page.getByRole("button", { name: "Listen" }).click();
    await expect(page.getByRole("region", { name: "Reading aloud" })).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });

  test(`axe finds nothing on the offer to continue an article, ${colorScheme}`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open({ path: reference });
    await page.evaluate(
      (begun) => localStorage.setItem("broadsheet:places:/", JSON.stringify([begun])),
      place,
    );
    await page.reload();
    await untilHydrated(page);
    await expect(page.getByRole("button", { name: "Continue where you left off" })).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });

  test(`axe finds nothing with more contrast, ${colorScheme}`, async ({ page, open }) => {
    await page.emulateMedia({ colorScheme, contrast: "more" });
    for (const path of [home, reference]) {
      await open({ path });
      expect(await violationsOn(page)).toEqual([]);
    }
    const line = await page
      .getByRole("article")
      .getByText("4 January 2020, 20:59")
      .evaluate((one) => getComputedStyle(one).color);
    expect(line).toBe(colorScheme === "light" ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)");
  });
}

test("in forced colours every button, frame and chosen option has a border", async ({
  page,
  open,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open({ path: reference });
  await page.getByRole("button", { name: "Reading" }).click();
  const unlined = await page.evaluate(() =>
    [...document.querySelectorAll("button, fieldset label > span, figure > div")]
      .filter((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth) < 1)
      .map((one) => one.textContent),
  );
  expect(unlined).toEqual([]);
  const width = (name: string) =>
    page
      .getByRole("dialog")
      .locator("label > span", { hasText: name })
      .first()
      .evaluate((one) => getComputedStyle(one).borderTopWidth);
  expect(await width("Ragged")).not.toBe(await width("Justified"));
});

for (const kind of pageKinds) {
  test(`every target of the ${kind.name} is large enough for a thumb`, async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(kind);
    const small = await page.evaluate(tooSmall);
    expect(small).toEqual([]);
  });
}

test("an enlarged picture fills a low window without hiding its controls", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open({ path: withPicture });
  await page.getByRole("button", { name: /Enlarge/u }).press("Enter");
  await expect(page.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
});

test("in print an article has its address, and no controls", async ({ page, open }) => {
  await open({ path: reference });
  await expect(page.getByRole("button", { name: "Listen" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const address = await page
    .getByRole("article")
    .evaluate((article) => getComputedStyle(article, "::after").content);
  expect(address).toBe(`"https://broadsheet.example/${reference}"`);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
});

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}

// Navigation needs 44 pixels, all else 24. Links within a line of text are exempt.
function tooSmall(): string[] {
  const main = "header nav a, header button, main > nav a, main button";
  return [...document.querySelectorAll<HTMLElement>("a, button, summary, input")].flatMap((one) => {
    // A link may cover the whole of its card.
    const drawnOut = getComputedStyle(one, "::after").position === "absolute";
    const { width, height, right } = (drawnOut ? one.offsetParent! : one).getBoundingClientRect();
    const inText = getComputedStyle(one).display === "inline" && one.closest("p > a") !== null;
    const least = one.matches(main) ? 44 : 24;
    const seen = right > 0 && height > 0 && !one.matches("[href='#text']");
    return seen && !inText && (height < least || width < 24)
      ? [`${one.textContent} ${Math.round(width)}x${Math.round(height)}`]
      : [];
  });
}
