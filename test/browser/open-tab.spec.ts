import type { Page } from "@playwright/test";
import { expect, test, untilHydrated } from "./fixture.ts";
import { home, reference } from "./page-kinds.ts";

const day = 24 * 60 * 60 * 1000;
const news = "A new edition is out";

test("a front that was left open for a day shows the new edition on return", async ({ page }) => {
  await openAt(page, home);
  await publish(page);
  await leaveFor(page, day);
  await expect(lead(page)).toHaveText(news);
  await expect(page.getByRole("status").getByRole("button")).toHaveCount(0);
});

test("who has scrolled and returns after a day sees the new edition, and the page does not jump", async ({
  page,
}) => {
  await openAt(page, home);
  await page.evaluate(() => scrollTo(0, 900));
  await publish(page);
  await leaveFor(page, day);
  await expect(lead(page)).toHaveText(news);
  expect(Math.abs((await page.evaluate(() => scrollY)) - 900)).toBeLessThan(400);
});

test("to who is reading the front, the new edition is offered, and nothing moves", async ({
  page,
}) => {
  await openAt(page, home);
  const before = await lead(page).textContent();
  await page.evaluate(() => scrollTo(0, 900));
  await publish(page);
  await page.mouse.move(200, 200);
  await page.clock.fastForward(day / 24);
  const offer = page.getByRole("status").filter({ hasText: "There are newer articles." });
  await expect(offer).toBeVisible();
  expect([await lead(page).textContent(), await page.evaluate(() => scrollY)]).toEqual([
    before,
    900,
  ]);
  await offer.getByRole("button", { name: "Show them" }).click();
  await expect(lead(page)).toHaveText(news);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(offer).toHaveCount(0);
});

test("an offer of newer articles that is dismissed does not come back", async ({ page }) => {
  await openAt(page, home);
  await publish(page);
  await page.mouse.move(200, 200);
  await page.clock.fastForward(day / 24);
  await page.getByRole("button", { name: "Not now" }).click();
  await page.clock.fastForward(day / 24);
  await expect(page.getByRole("button", { name: "Show them" })).toHaveCount(0);
});

test("the way back to the front after some hours leads to the new edition", async ({ page }) => {
  await openAt(page, home);
  await lead(page).getByRole("link").click();
  await expect(page.getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
  await publish(page);
  await page.clock.fastForward(day / 2);
  await page
    .getByRole("navigation", { name: "Topics" })
    .getByRole("link", { name: "Front page" })
    .click();
  await expect(lead(page)).toHaveText(news);
});

test("the way back to the front after some hours, without a connection, leads to the old edition", async ({
  page,
  context,
  faults,
}) => {
  faults.foresee(/net::ERR_INTERNET_DISCONNECTED/u);
  await openAt(page, home);
  const before = await lead(page).textContent();
  await lead(page).getByRole("link").click();
  await expect(page.getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await page.clock.fastForward(day / 2);
  await page.goBack();
  await page.clock.runFor(5_000);
  await expect(lead(page)).toHaveText(before!);
});

test("an article that stays open is not asked for again", async ({ page }) => {
  await openAt(page, reference);
  let asked = 0;
  page.on("request", (request) => (asked += request.url().endsWith("/index.json") ? 1 : 0));
  await leaveFor(page, day);
  await page.waitForLoadState("networkidle");
  expect(asked).toBe(0);
});

test("a block of a kind that came later is passed over, on the page and when it is read aloud", async ({
  page,
  open,
}) => {
  await open({ path: "topics/iran/" });
  await page.route(`**/${reference}index.json`, async (route) => {
    const answer = await route.fetch();
    const twin = await answer.json();
    twin.article.body.splice(1, 0, { kind: "poll", question: "Who?" });
    await route.fulfill({ response: answer, json: twin });
  });
  await page
    .getByRole("main")
    .getByRole("link", { name: /The Iranian plan/u })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The Iranian plan");
  const article = page.getByRole("article");
  await expect(article).toContainText("In mid-October");
  await page.getByRole("button", { name: "Listen" }).click();
  await expect(page.getByRole("region", { name: "Reading aloud" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

async function openAt(page: Page, path: string): Promise<void> {
  await page.clock.install();
  await page.goto(path);
  await untilHydrated(page);
  await page.waitForLoadState("networkidle");
  await page.clock.runFor(1_000);
  await expect(page.getByRole("button", { name: "Text and display" })).toBeVisible();
}

/** Publishes a new edition, with another lead. */
async function publish(page: Page): Promise<void> {
  const twin = await (await page.request.get("index.json")).json();
  const [first] = twin.cards;
  twin.lead = { ...first, headline: news, kicker: undefined, path: "/2026/11/27/news/" };
  twin.cards.unshift(twin.lead);
  await page.route(/^[^/]*\/\/[^/]*\/index\.json$/u, (route) => route.fulfill({ json: twin }));
}

/** Shows another tab for a time. */
async function leaveFor(page: Page, milliseconds: number): Promise<void> {
  await setVisibility(page, "hidden");
  await page.clock.fastForward(milliseconds);
  await setVisibility(page, "visible");
}

function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  return page.evaluate((visibility) => {
    Object.defineProperty(document, "visibilityState", { value: visibility, configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, state);
}

function lead(page: Page) {
  return page.getByRole("main").getByRole("article").first().getByRole("heading").first();
}
