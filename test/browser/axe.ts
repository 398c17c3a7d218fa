import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const options = { runOnly: rules, resultTypes: ["violations" as const], preload: false };

/** Returns what axe finds on a page as it stands, a line each; within the element that a selector names, where one is given. */
export async function violationsOn(page: Page, within?: string): Promise<string[]> {
  // The legacy mode does not look into iframes, of which there are none, and takes half the time.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (within) builder.include(within);
  const { violations } = await builder.options(options).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** Returns the same in both colour schemes. */
export async function violationsInBothSchemes(page: Page, within?: string): Promise<string[]> {
  const violations: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await violationsOn(page, within);
    violations.push(...found.map((violation) => `${colorScheme}: ${violation}`));
  }
  return violations;
}
