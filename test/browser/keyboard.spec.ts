import { expect, sharedContext, test } from "./fixture.ts";
import { home, reference } from "./page-kinds.ts";

test.use(sharedContext);

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

test("Back to the top goes to the very top", async ({ page, open }) => {
  await open({ path: reference });
  await page.getByRole("link", { name: "Back to the top" }).press("Enter");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test("the focus returns to what opened the first of two dialogs", async ({ page, open }) => {
  await open({ path: reference });
  const opener = page.getByRole("button", { name: "Text and display" });
  await opener.press("Enter");
  await page.getByRole("button", { name: "Keyboard shortcuts" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("the focus is not lost when a passage was shared", async ({ page, open }) => {
  await open({ path: reference });
  const paragraph = page.locator(".article-body p[id]").nth(2);
  await paragraph.evaluate((one) => getSelection()?.selectAllChildren(one));
  await page.getByRole("button", { name: "Share this passage" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").focus();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  // The button of the selection may still stand there, or its paragraph has the focus.
  await expect
    .poll(() => page.evaluate(() => document.activeElement === document.body))
    .toBe(false);
});
