import { expect, notFound, test } from "./fixture.ts";
import { left, reference, withdrawn } from "./page-kinds.ts";
import { bare, highlighted, select, shareSelection } from "./passage.ts";

for (const dirt of [").", "%22", "/&fbclid=Iw"]) {
  test(`an address with ${dirt} left at its end leads on to the article`, async ({
    page,
    baseURL,
    faults,
  }) => {
    faults.foresee(notFound);
    const answer = await page.goto(new URL(reference.replace(/\/$/u, "") + dirt, baseURL).href);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("The Iranian plan");
    await expect(page).toHaveURL(new RegExp(`/${reference}$`, "u"));
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      "href",
      `https://broadsheet.example/${reference}`,
    );
  });
}

test("an address with a slip in it offers the article", async ({ page, faults }) => {
  faults.foresee(notFound);
  await page.goto(reference.replace("iranian", "irainan"));
  const section = page.locator("section", {
    has: page.getByRole("heading", { name: "Did you mean" }),
  });
  await section.getByRole("link", { name: /The Iranian plan/u }).click();
  await expect(page).toHaveURL(new RegExp(`/${reference}$`, "u"));
});

test.describe("a paper with a past", () => {
  test.use({ server: "PAPER_URL" });

  test("leads from an address that an article has left to the passage that was asked for", async ({
    page,
    open,
  }) => {
    await open({ path: reference });
    const chosen = bare(await select(page, 0.6, 0.63));
    const { hash } = new URL(await shareSelection(page));
    await page.goto("about:blank");
    await page.goto(process.env["PAPER_URL"]! + left + hash);
    await expect(page).toHaveURL(new RegExp(`/paper/${reference}#p\\d+-`, "u"));
    const { text, inView } = await highlighted(page);
    expect([bare(text), inView]).toEqual([chosen, true]);
    await page.goBack();
    await expect(page).toHaveURL("about:blank");
  });

  test("leads on without JavaScript", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(process.env["PAPER_URL"]! + left);
    await expect(page).toHaveURL(new RegExp(`/paper/${reference}$`, "u"));
    await page.close();
  });

  test("leaves a notice where an article was withdrawn", async ({ page, open }) => {
    await open({ path: withdrawn });
    await expect(
      page.getByRole("heading", { level: 1, name: "This article has been withdrawn" }),
    ).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
    await expect(page.getByRole("link", { name: "Front page" }).first()).toBeVisible();
  });
});
