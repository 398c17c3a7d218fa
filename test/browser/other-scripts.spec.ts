import type { Page } from "@playwright/test";
import { expect, test, untilHydrated } from "./fixture.ts";
import { home, reference } from "./page-kinds.ts";
import { translate } from "./translate.ts";

const pageTags = "title, [rel=canonical], [name=description], [property^='og:']";

test("head tags that another script has removed or replaced come back with the next page", async ({
  page,
  open,
}) => {
  await open({ path: reference });
  await page.evaluate((selector) => {
    const [first, ...others] = document.head.querySelectorAll(selector);
    first?.replaceWith(first.cloneNode(true));
    for (const tag of others) tag.remove();
  }, pageTags);
  await topicLink(page, "Iran").click();
  await expect(heading(page)).toHaveText("Iran");
  expect(await headOf(page)).toEqual({
    titles: ["Iran | Broadsheet"],
    canonical: ["https://broadsheet.example/topics/iran/"],
  });
});

test("a second title and a second canonical of another script do not stay", async ({
  page,
  open,
}) => {
  await open({ path: reference });
  await page.evaluate(() => {
    for (const tag of document.head.querySelectorAll("title, [rel=canonical]"))
      tag.after(tag.cloneNode(true));
  });
  await topicLink(page, "Iran").click();
  await expect(heading(page)).toHaveText("Iran");
  const { titles, canonical } = await headOf(page);
  expect([titles.length, canonical.length]).toEqual([1, 1]);
});

test("a page whose HTML is older than its twin gets the title and canonical of the twin", async ({
  page,
  faults,
}) => {
  faults.foresee(/Minified React error #418/u);
  await page.route(`**/${reference}`, async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replaceAll("The Iranian plan", "An older plan");
    const older = html.replace(
      /(rel="canonical" href=")[^"]*/u,
      "$1https://broadsheet.example/old/",
    );
    await route.fulfill({ response: answer, body: older });
  });
  await page.goto(reference);
  await untilHydrated(page);
  await expect(heading(page)).toContainText("The Iranian plan");
  const { titles, canonical } = await headOf(page);
  expect(titles).toEqual([expect.stringMatching(/^The Iranian plan/u)]);
  expect(canonical).toEqual([`https://broadsheet.example/${reference}`]);
});

test("where a translator has taken the place of every text, the next page is whole", async ({
  page,
  open,
}) => {
  await open({ path: "topics/iran/" });
  await page.evaluate(translate);
  await page
    .getByRole("navigation", { name: "Topics" })
    .getByRole("link", { name: "Iraq" })
    .click();
  await expect(heading(page)).toHaveText("Iraq");
  await page.evaluate(translate);
  await page.getByRole("link", { name: "Broadsheet" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/${home}$`, "u"));
  await expect(heading(page)).toHaveText("Broadsheet");
  await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
});

test("a page that the app cannot show is loaded from the server, and stands as it was pressed", async ({
  page,
  open,
  faults,
}) => {
  faults.foresee(/React Router caught/u);
  faults.foresee(/TypeError/u);
  await open({ path: reference });
  await page.route("**/topics/iran/index.json", (route) =>
    route.fulfill({ json: { kind: "topic", topic: "iran" } }),
  );
  let documents = 0;
  page.on("request", (request) => (documents += request.isNavigationRequest() ? 1 : 0));
  await topicLink(page, "Iran").click();
  await expect(heading(page)).toHaveText("Iran");
  await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(documents).toBe(1);
  await expect(page).toHaveTitle("Iran | Broadsheet");
  await page.unrouteAll();
  await page.goBack();
  await expect(heading(page)).toContainText("The Iranian plan");
});

function topicLink(page: Page, name: string) {
  return page
    .getByRole("navigation", { name: "Read more on" })
    .getByRole("link", { name, exact: true });
}

function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}

function headOf(page: Page) {
  return page.evaluate(() => ({
    titles: Array.from(document.head.querySelectorAll("title"), (tag) => tag.textContent),
    canonical: Array.from(
      document.head.querySelectorAll("[rel=canonical]"),
      (tag) => tag.getAttribute("href") ?? "",
    ),
  }));
}
