import type { Page } from "@playwright/test";
import { expect, notFound, requestFails, test } from "./fixture.ts";
import { home, reference } from "./page-kinds.ts";

const iran = "topics/iran/";

test("a link opens a page without loading a document", async ({ page, open }) => {
  await open({ path: reference });
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await topicLink(page, "Iran").click();
  await expect(heading(page, "Iran")).toBeVisible();
  expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
});

test("title, address and description change with the page, and are there once", async ({
  page,
  open,
}) => {
  await open({ path: reference });
  const before = await headOf(page);
  await topicLink(page, "Iran").click();
  await expect(page).toHaveTitle(/^Iran \| /u);
  const after = await headOf(page);
  expect(before.canonical).toEqual([`https://broadsheet.example/${reference}`]);
  expect(after.canonical).toEqual([`https://broadsheet.example/${iran}`]);
  for (const head of [before, after]) {
    expect(head.ogUrl).toEqual(head.canonical);
    expect(head.description).toHaveLength(1);
    expect(head.titles).toHaveLength(1);
  }
  expect(after.description).not.toEqual(before.description);
  expect([before.type, after.type]).toEqual([["article"], ["website"]]);
  expect(before.ofArticle.length).toBeGreaterThan(4);
  // They are removed when the new page is shown.
  await expect.poll(async () => (await headOf(page)).ofArticle).toEqual([]);
});

test("focus moves to the heading of the new page, which is scrolled to its top", async ({
  page,
  open,
}) => {
  await open({ path: reference });
  await topicLink(page, "Iran").click();
  await expect(heading(page, "Iran")).toBeFocused();
  expect(await scrollTop(page)).toBe(0);
});

test("Back restores the title and the scroll position", async ({ page, open }) => {
  await open({ path: home });
  const title = await page.title();
  const link = page
    .getByRole("main")
    .getByRole("article")
    .last()
    .getByRole("heading")
    .getByRole("link");
  await link.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 150));
  const top = await scrollTop(page);
  expect(top).toBeGreaterThan(200);
  await link.click();
  // Until the article is shown, it is not in the history.
  await expect(page).toHaveURL(/\/20\d\d\//u);
  await expect(page).not.toHaveTitle(title);
  await expect.poll(() => scrollTop(page)).toBe(0);
  await page.goBack();
  await expect(page).toHaveTitle(title);
  await expect.poll(async () => Math.abs((await scrollTop(page)) - top)).toBeLessThanOrEqual(2);
});

test("a link under the pointer fetches the twin before the click", async ({ page, open }) => {
  await open({ path: reference });
  const twin = page.waitForRequest(/\/topics\/iran\/index\.json$/u);
  await topicLink(page, "Iran").hover();
  await twin;
});

test("an address without a page answers 404 and has links to other pages", async ({
  page,
  faults,
}) => {
  faults.foresee(notFound);
  const response = await page.goto("2020/01/01/no-such-article/");
  expect(response?.status()).toBe(404);
  await expect(heading(page, "Page not found")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Front page" }).click();
  await expect(heading(page, "Broadsheet")).toBeVisible();
});

for (const path of ["/nowhere/", "/2020/01/01/no-such-article/"]) {
  test(`within the app, ${path} shows the not-found page`, async ({ page, open, faults }) => {
    if (path.startsWith("/2020")) faults.foresee(notFound);
    await open({ path: home });
    await page.evaluate((to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, path);
    await expect(heading(page, "Page not found")).toBeVisible();
    await expect(page).toHaveTitle(/^Page not found/u);
  });
}

test("a page that does not arrive says so, and is shown after another try", async ({
  page,
  open,
  faults,
}) => {
  faults.foresee(requestFails);
  await open({ path: reference });
  await page.route("**/topics/iran/index.json", (route) => route.abort("failed"));
  await topicLink(page, "Iran").click();
  await expect(heading(page, "This page didn’t load")).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(heading(page, "Iran")).toBeVisible();
  await expect(page).toHaveTitle(/^Iran \| /u);
});

test("a pressed page stays as it is when its twin does not arrive", async ({ page, faults }) => {
  faults.foresee(requestFails);
  let tries = 0;
  await page.route("**/index.json", (route) => {
    tries += 1;
    return route.abort("failed");
  });
  await page.goto(reference);
  const text = await page.getByRole("main").innerText();
  await expect.poll(() => tries).toBeGreaterThan(1);
  await page.waitForLoadState("networkidle");
  expect(await page.getByRole("main").innerText()).toBe(text);
  expect(text).toContain("In mid-October, Iran’s general Qassem Soleimani");
});

test("a pressed page stays as it is, without an error, when the app does not arrive", async ({
  page,
  faults,
}) => {
  faults.foresee(requestFails);
  await page.route(/\/react-.*\.js$/u, (route) => route.abort("failed"));
  await page.goto(reference, { waitUntil: "networkidle" });
  await expect(page.getByRole("main")).toContainText("In mid-October");
});

test("Back from a page that was loaded anew, and whose twin does not arrive, opens the page before", async ({
  page,
  open,
  faults,
}) => {
  faults.foresee(requestFails);
  await open({ path: reference });
  await topicLink(page, "Iran").click();
  await expect(heading(page, "Iran")).toBeVisible();
  await page.route("**/topics/iran/index.json", (route) => route.abort("failed"));
  await page.reload({ waitUntil: "networkidle" });
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "The Iranian plan" })).toBeVisible();
});

function topicLink(page: Page, name: string) {
  return page
    .getByRole("navigation", { name: "Read more on" })
    .getByRole("link", { name, exact: true });
}

function heading(page: Page, name: string) {
  return page.getByRole("heading", { level: 1, name, exact: true });
}

function scrollTop(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

function headOf(page: Page) {
  return page.evaluate(() => {
    const tags = [...document.querySelectorAll("head :is(title, link, meta)")];
    const values = (selector: string) =>
      tags
        .filter((tag) => tag.matches(selector))
        .map((tag) => tag.getAttribute("href") ?? tag.getAttribute("content") ?? tag.textContent);
    return {
      titles: values("title"),
      canonical: values('[rel="canonical"]'),
      ogUrl: values('[property="og:url"]'),
      description: values('[name="description"]'),
      type: values('[property="og:type"]'),
      // The tags for crawlers, from the page that was pressed.
      ofArticle: values('[property^="article:"], [property^="og:image"], [name^="twitter:"]'),
    };
  });
}
