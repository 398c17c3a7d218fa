import type { Page } from "@playwright/test";
import { english as words } from "#test/app/words-of.ts";
import { expect, notFound, test } from "./fixture.ts";
import { reference, withPicture } from "./page-kinds.ts";

const parts = /SpeechPlayer|ShareDialog|PreferencesPanel|ShortcutsDialog|Lightbox/u;
const notice = words.toolFailed;

const tools = {
  Listen: "region",
  Share: "dialog",
  "Text and display": "dialog",
} as const;

for (const [name, role] of Object.entries(tools))
  test(`${name} says that its script did not load, and works when it is pressed again`, async ({
    page,
    open,
    faults,
  }) => {
    faults.foresee(notFound);
    // As a host answers for the files of an earlier deployment.
    await page.route(parts, (route) => route.fulfill({ status: 404 }));
    await open({ path: reference });
    const button = page.getByRole("button", { name, exact: true });
    await button.click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(notice);
    await expect(alert.getByRole("button", { name: "Reload the page" })).toBeVisible();
    await expect(page.getByRole("article")).toContainText("In mid-October");
    await page.unrouteAll();
    await button.click();
    await expect(page.getByRole(role)).toBeVisible();
    await expect(alert).toHaveCount(0);
  });

test("once the page has loaded, every tool opens without a connection", async ({
  page,
  context,
  open,
}) => {
  await fetchAhead(page, () => open({ path: withPicture }));
  await context.setOffline(true);
  await page.getByRole("button", { name: "Listen" }).click();
  await expect(page.getByRole("region", { name: "Reading aloud" })).toBeVisible();
  for (const name of ["Share", "Text and display", /Enlarge/u]) {
    await page.getByRole("button", { name }).press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.getByRole("button", { name: "Close" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("without a connection, a tool that has not been fetched says so", async ({
  page,
  context,
  open,
  faults,
}) => {
  faults.foresee(/net::ERR_/u);
  await savingData(page);
  await open({ path: reference });
  await expect(page.getByRole("button", { name: "Text and display" })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("alert")).toContainText("You are offline");
  await expect(page.getByRole("button", { name: "Reload the page" })).toHaveCount(0);
});

test("a browser that saves data fetches no tool ahead", async ({ page, open }) => {
  await savingData(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open({ path: reference });
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => parts.test(url))).toEqual([]);
});

for (const where of ["speak", "getVoices"] as const)
  test(`a voice that throws in ${where} leaves the article in its place`, async ({
    page,
    open,
  }) => {
    await page.addInitScript((method) => {
      speechSynthesis[method] = () => {
        throw new Error("No voice");
      };
    }, where);
    await open({ path: reference });
    await page.getByRole("button", { name: "Listen" }).click();
    await expect(page.getByText(words.cannotListen)).toBeVisible();
    await expect(page.getByRole("article")).toContainText("In mid-October");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect(page.getByText(words.cannotListen)).toBeVisible();
  });

test("a player that fails as a whole leaves the article, and says so", async ({
  page,
  open,
  faults,
}) => {
  faults.foresee(/No utterances/u);
  await page.addInitScript(() => {
    Intl.Segmenter.prototype.segment = () => {
      throw new Error("No utterances");
    };
  });
  await open({ path: reference });
  await page.getByRole("button", { name: "Listen" }).click();
  await expect(page.getByRole("alert")).toContainText(notice);
  await expect(page.getByRole("article")).toContainText("In mid-October");
  await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

/** Opens a page, and waits until its tools have been fetched. */
async function fetchAhead(page: Page, open: () => Promise<unknown>): Promise<void> {
  // The parts of an article and those of every page are fetched each in a row of its own.
  const all = ["ShortcutsDialog", "SpeechPlayer", "ShareDialog", "find-passage", "passage-link"];
  const arrived = all.map((part) =>
    page.waitForResponse((response) => response.url().includes(`/${part}-`)),
  );
  await open();
  await Promise.all(arrived);
  await page.waitForLoadState("networkidle");
}

async function savingData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
}
