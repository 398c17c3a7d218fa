import { expect, notFound, test } from "./fixture.ts";
import { left, reference, withdrawn } from "./page-kinds.ts";
import { bare, highlighted, select, shareSelection } from "./passage.ts";

for (const dirt of [").", "%22", "/&fbclid=Iw"]) {
  test(`an address with ${dirt} at its end redirects to the article`, async ({
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

test("a misspelled address suggests the article", async ({ page, faults }) => {
  faults.foresee(notFound);
  await page.goto(reference.replace("iranian", "irainan"));
  const section = page.locator("section", {
    has: page.getByRole("heading", { name: "Did you mean" }),
  });
  await section.getByRole("link", { name: /The Iranian plan/u }).click();
  await expect(page).toHaveURL(new RegExp(`/${reference}$`, "u"));
});

test.describe("a paper with moved and withdrawn articles", () => {
  test.use({ server: "PAPER_URL" });

  test("redirects from an old address to the passage in the link", async ({ page, open }) => {
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

  test("redirects without JavaScript", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(process.env["PAPER_URL"]! + left);
    await expect(page).toHaveURL(new RegExp(`/paper/${reference}$`, "u"));
    await page.close();
  });

  test("has a notice at the address of a withdrawn article", async ({ page, open }) => {
    await open({ path: withdrawn });
    await expect(
      page.getByRole("heading", { level: 1, name: "This article has been withdrawn" }),
    ).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
    await expect(page.getByRole("link", { name: "Front page" }).first()).toBeVisible();
  });
});

test.describe("a host that does not answer 404", () => {
  const answers = {
    "403, as a store of objects does": { status: 403, body: "<Error>AccessDenied</Error>" },
    "with the front page": { status: 200, body: "<!doctype html><title>The front</title>" },
    "with the twin of the front page": { status: 200, body: '{ "kind": "home", "cards": [] }' },
  };
  for (const [name, answer] of Object.entries(answers))
    test(`answers ${name}, and the reader is told that there is no such page`, async ({
      page,
      open,
      faults,
    }) => {
      if (answer.status === 403) faults.foresee(/status of 403/u);
      await open({ path: reference });
      await page.route("**/topics/iran/index.json", (route) => route.fulfill(answer));
      await page
        .getByRole("navigation", { name: "Topics" })
        .getByRole("link", { name: "Iran", exact: true })
        .click();
      await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
      await expect(page.getByRole("button", { name: "Try again" })).toBeHidden();
      // With the keyboard: the links move when likely pages are found above them.
      await page.getByRole("main").getByRole("link", { name: "Front page" }).press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: "Broadsheet" })).toBeVisible();
    });

  test("answers 503, and the reader can try again", async ({ page, open, faults }) => {
    faults.foresee(/status of 503/u);
    await open({ path: reference });
    await page.route("**/topics/iran/index.json", (route) => route.fulfill({ status: 503 }));
    await page
      .getByRole("navigation", { name: "Topics" })
      .getByRole("link", { name: "Iran", exact: true })
      .click();
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});
