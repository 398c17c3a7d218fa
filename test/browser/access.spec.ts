import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { home, pageKinds, reference } from "./page-kinds.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const options = { runOnly: rules, resultTypes: ["violations" as const], preload: false };

for (const kind of pageKinds) {
  test(`axe finds nothing on the ${kind.name}, narrow and wide, light and dark`, async ({
    page,
    open,
  }) => {
    await open(kind);
    const violations: string[] = [];
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await violationsOn(page);
        violations.push(...found.map((violation) => `${width} ${colorScheme}: ${violation}`));
      }
    }
    expect(violations).toEqual([]);
  });
}

for (const path of [home, reference]) {
  test(`the first Tab on /${path} shows the skip link, and Enter follows it`, async ({
    page,
    open,
  }) => {
    await open({ path });
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the text" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await page.keyboard.press("Tab");
    const inMain = page.getByRole("main").locator(":focus");
    await expect(inMain).toHaveCount(1);
  });
}

// The legacy mode does not look into iframes, of which there are none, and takes half the time.
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}
