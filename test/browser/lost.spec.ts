import { expect, notFound, test } from "./fixture.ts";
import { reference } from "./page-kinds.ts";

for (const dirt of [").", ".", "%22", "/,"]) {
  test(`an address with ${dirt} left at its end leads to the article`, async ({
    page,
    baseURL,
    faults,
  }) => {
    faults.foresee(notFound);
    const answer = await page.goto(new URL(reference.replace(/\/$/u, "") + dirt, baseURL).href);
    expect(answer?.status()).toBe(404);
    const section = page.locator("section", {
      has: page.getByRole("heading", { name: "Did you mean" }),
    });
    await section.getByRole("link", { name: /The Iranian plan/ }).click();
    await expect(page).toHaveURL(new RegExp(`${reference}$`, "u"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("The Iranian plan");
  });
}
