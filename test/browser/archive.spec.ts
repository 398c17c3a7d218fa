import type { Page } from "@playwright/test";
import { expect, notFound, requestFails, test } from "./fixture.ts";
import { home, reference } from "./page-kinds.ts";

const trail = (page: Page) => page.getByRole("navigation", { name: "Archive" });
const date = (page: Page) =>
  page.getByRole("main").getByRole("link", { name: "4 January 2020, 20:59" });
const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });

test("from an article the dates lead up to the archive, and down to another day, in one document", async ({
  page,
  open,
}) => {
  await open({ path: reference });
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await date(page).click();
  await expect(heading(page, "4 January 2020")).toBeFocused();
  await trail(page).getByRole("link", { name: "January" }).click();
  await expect(heading(page, "January 2020")).toBeFocused();
  await trail(page).getByRole("link", { name: "2020" }).click();
  await trail(page).getByRole("link", { name: "Archive" }).click();
  await expect(heading(page, "Archive")).toBeFocused();
  await page.getByRole("main").getByRole("link", { name: "2019" }).click();
  await page.getByRole("link", { name: "December" }).click();
  await page.getByRole("table").getByRole("link", { name: /^25\b/u }).click();
  await expect(page).toHaveURL(/\/2019\/12\/25\/$/u);
  await page.getByRole("link", { name: "2 January 2020" }).click();
  await expect(heading(page, "2 January 2020")).toBeFocused();
  expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
  await page.goBack();
  await expect(heading(page, "25 December 2019")).toBeVisible();
});

test("the front leads to the archive at its end, and to each day of its list", async ({
  page,
  open,
}) => {
  await open({ path: home });
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "Archive" })).toHaveAttribute("href", "/archive/");
  const day = main.locator("section[id] > h2").first().getByRole("link");
  const [href, id] = [
    await day.getAttribute("href"),
    await main.locator("section[id]").first().getAttribute("id"),
  ];
  expect(href).toBe(`/${id!.replaceAll("-", "/")}/`);
});

test("in the calendar Tab goes from one day with articles to the next", async ({ page, open }) => {
  await open({ path: "2020/01/" });
  await page.getByRole("table").getByRole("link").first().focus();
  const seen = [];
  for (let at = 0; at < 4; at += 1) {
    seen.push(await page.evaluate(() => document.activeElement?.getAttribute("href")));
    await page.keyboard.press("Tab");
  }
  expect(seen).toEqual(["02", "03", "04", "05"].map((day) => `/2020/01/${day}/`));
});

test.describe("where the script of pages by date is gone", () => {
  test.beforeEach(async ({ page, faults, open }) => {
    faults.foresee(requestFails);
    await page.route(/assets\/archive-views-.*\.js$/u, (route) => route.abort());
    await open({ path: reference });
  });

  test("a link to one loads it from the server", async ({ page }) => {
    await date(page).click();
    await expect(heading(page, "4 January 2020")).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(2);
  });

  test("without a connection the reader is told, and it comes with the connection", async ({
    page,
    context,
    faults,
  }) => {
    faults.foresee(/ERR_INTERNET_DISCONNECTED/u);
    await date(page).hover();
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await date(page).click();
    await expect(heading(page, "You are offline")).toBeVisible();
    await page.unrouteAll();
    await context.setOffline(false);
    await expect(heading(page, "4 January 2020")).toBeVisible();
  });
});

test("a page by date whose script does not arrive stays as it was pressed", async ({
  page,
  faults,
}) => {
  faults.foresee(requestFails);
  await page.route(/assets\/archive-views-.*\.js$/u, (route) => route.abort());
  await page.goto("2020/01/");
  await page.waitForLoadState("networkidle");
  await expect(heading(page, "January 2020")).toBeVisible();
  await page.getByRole("table").getByRole("link", { name: /^16\b/u }).click();
  await expect(heading(page, "16 January 2020")).toBeVisible();
});

test("the address of a day without articles leads to its month", async ({ page, faults }) => {
  faults.foresee(notFound);
  const answer = await page.goto("2020/01/30/");
  expect(answer?.status()).toBe(404);
  await page.getByRole("main").getByRole("link", { name: "January 2020" }).click();
  await expect(heading(page, "January 2020")).toBeVisible();
});

test("paper has the calendar and the headlines, and no ways on", async ({ page, open }) => {
  await open({ path: "2020/01/" });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await expect(page.getByRole("navigation").first()).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("pages by date are whole, and lead to one another", async ({ page }) => {
    await page.goto(home);
    await page.getByRole("contentinfo").getByRole("link", { name: "Archive" }).click();
    await page.getByRole("main").getByRole("link", { name: "2020" }).click();
    await page.getByRole("main").getByRole("link", { name: "January" }).click();
    await page.getByRole("table").getByRole("link", { name: /^31\b/u }).click();
    await expect(page.getByRole("article")).toHaveCount(3);
    await page.getByRole("link", { name: "2 February 2020" }).click();
    await expect(heading(page, "2 February 2020")).toBeVisible();
  });
});

test.describe("below a base path", () => {
  test.use({ server: "PAPER_URL" });

  test("pages by date lead to one another", async ({ page, open }) => {
    await open({ path: "2020/01/" });
    await page.getByRole("table").getByRole("link", { name: /^16\b/u }).click();
    await expect(page).toHaveURL(/\/paper\/2020\/01\/16\/$/u);
    await trail(page).getByRole("link", { name: "Archive" }).click();
    await expect(page).toHaveURL(/\/paper\/archive\/$/u);
  });
});
