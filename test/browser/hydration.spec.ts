import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { pageKinds } from "./page-kinds.ts";

// Selectors of what is only there with JavaScript.
const live = "button, output, [role=status]";

for (const kind of pageKinds) {
  test(`the ${kind.name} is hydrated without a message in the console and without a change of its text`, async ({
    page,
    browser,
    baseURL,
    open,
  }) => {
    await open(kind);
    await page.waitForLoadState("networkidle");
    // The not-found page reads the latest articles after it has loaded.
    const added = kind.missing ? `${live}, main section` : live;
    const pressed = await textWithoutScripts(browser, new URL(kind.path, baseURL).href);
    expect(pressed.length).toBeGreaterThan(100);
    expect(await textWithout(page, added)).toBe(pressed);
  });
}

async function textWithoutScripts(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const text = await textWithout(page, live);
  await context.close();
  return text;
}

function textWithout(page: Page, selector: string): Promise<string> {
  return page.locator("#root").evaluate((root, without) => {
    const copy = root.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll(without)) element.remove();
    return copy.textContent;
  }, selector);
}
