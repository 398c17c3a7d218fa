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
