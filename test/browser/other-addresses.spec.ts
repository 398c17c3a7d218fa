import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expect, notFound, test } from "./fixture.ts";
import { home, left, reference } from "./page-kinds.ts";

const prefixes = {
  "in a web archive": "web/2020/https://broadsheet.example/",
  "behind a prefix": "mirror/",
};

for (const [place, prefix] of Object.entries(prefixes))
  for (const path of [home, reference, "topics/iran/"]) {
    test(`${place}, /${path} stands as it was pressed, with plain links`, async ({ page }) => {
      await serveBelow(page, `/${prefix}`, "/");
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(prefix + path, { waitUntil: "networkidle" });
      await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
      expect(asked.filter((url) => url.endsWith(".json"))).toEqual([]);
      await expect(page.getByRole("button", { name: "Text and display" })).toHaveCount(0);
      const documents = page.waitForRequest((request) => request.isNavigationRequest());
      await page
        .getByRole("navigation", { name: "Topics" })
        .getByRole("link", { name: "Oil" })
        .click();
      expect(new URL((await documents).url()).pathname).toBe("/topics/oil/");
    });
  }

test("a page that is opened from a disk stands as it was pressed", async ({ page, faults }) => {
  // There it has no styles either: addresses begin at the root of the host.
  faults.foresee(/another host: file:/u);
  faults.foresee(/CORS policy|net::ERR_/u);
  const file = join(process.env["BROWSER_TEMPORARY"]!, "site", reference, "index.html");
  await page.goto(pathToFileURL(file).href, { waitUntil: "networkidle" });
  await expect(page.getByRole("article")).toContainText("In mid-October, Iran’s general");
});

test("the 404 page of a copy on another host stands as it was pressed", async ({
  page,
  baseURL,
  faults,
}) => {
  faults.foresee(notFound);
  faults.foresee(/another host/u);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.route("https://mirror.example/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: new URL(pathname, baseURL).href }) });
  });
  await page.goto("https://mirror.example/copies/of/2020/", { waitUntil: "networkidle" });
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  expect(asked.filter((url) => url.endsWith(".json"))).toEqual([]);
});

test("where a host answers with the front page for what is missing, the paper says so", async ({
  page,
  baseURL,
  faults,
}) => {
  faults.foresee(notFound);
  faults.foresee(/another host/u);
  await page.route("https://broadsheet.example/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    const found = await route.fetch({ url: new URL(pathname, baseURL).href });
    const front = route.request().isNavigationRequest() && !found.ok();
    await route.fulfill({
      response: front ? await route.fetch({ url: baseURL! }) : found,
    });
  });
  await page.goto("https://broadsheet.example/2020/01/01/no-such-article/");
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  await page.waitForLoadState("networkidle");
});

test.describe("below a base path", () => {
  test.use({ server: "PAPER_URL" });

  test("a page elsewhere on the host stands as it was pressed", async ({ page, baseURL }) => {
    const elsewhere = new URL("/copy/", baseURL).href;
    await serveBelow(page, "/copy/", "/paper/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(elsewhere + reference, { waitUntil: "networkidle" });
    await expect(page.getByRole("article")).toContainText("In mid-October, Iran’s general");
    expect(asked.filter((url) => url.endsWith(".json"))).toEqual([]);
  });

  test("a moved page elsewhere on the host leaves its redirect to the document", async ({
    page,
    baseURL,
  }) => {
    const elsewhere = new URL("/copy/", baseURL).href;
    await page.route(`${elsewhere}**`, async (route) => {
      const url = baseURL! + new URL(route.request().url()).pathname.slice("/copy/".length);
      const answer = await route.fetch({ url });
      const body = (await answer.text()).replace(/<meta http-equiv="refresh"[^>]*>/u, "");
      await route.fulfill({ response: answer, body });
    });
    await page.goto(elsewhere + left, { waitUntil: "networkidle" });
    await expect(page).toHaveURL(elsewhere + left);
  });
});

/** Serves the site below another path as well. */
async function serveBelow(page: Page, path: string, base: string): Promise<void> {
  await page.route(`**${path}**`, async (route) => {
    const url = route.request().url().replace(path, base);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}
