import { expect, notFound, test, untilHydrated } from "./fixture.ts";
import { home, reference, withPicture } from "./page-kinds.ts";

test.use({ server: "PAPER_URL" });

test("below a base path, a click opens an article from the front page", async ({ page, open }) => {
  await open({ path: home });
  const link = page
    .getByRole("main")
    .getByRole("article")
    .first()
    .getByRole("heading")
    .getByRole("link");
  const headline = await link.textContent();
  await link.click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(headline!);
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/\/paper\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/u);
});

test("below a base path, every file that a page requests is below it", async ({ page, open }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open({ path: withPicture });
  await page.waitForLoadState("networkidle");
  await page
    .getByRole("navigation", { name: "Topics" })
    .getByRole("link", { name: "Iran", exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Iran", exact: true })).toBeVisible();
  expect(asked.filter((path) => !path.startsWith("/paper/"))).toEqual([]);
  expect(asked).toContain("/paper/topics/iran/index.json");
  expect(asked.filter((path) => path.endsWith(".svg"))).not.toEqual([]);
});

test("below a base path, a page can be reloaded", async ({ page, open }) => {
  await open({ path: reference });
  await page.reload();
  await untilHydrated(page);
  await expect(page.getByRole("button", { name: "Share" })).toBeVisible();
  const canonical = `https://broadsheet.example/paper/${reference}`;
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", canonical);
});

test("below a base path, an address without a page answers 404 and links to the front page", async ({
  page,
  faults,
}) => {
  faults.foresee(notFound);
  const response = await page.goto("no/such/page/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Front page" }).click();
  await expect(page).toHaveURL(/\/paper\/$/u);
});
