import type { Page, Route } from "@playwright/test";
import { expect, sharedContext, test } from "./fixture.ts";
import { inArabic, inChinese, reference, withPicture, withVideo } from "./page-kinds.ts";
import { bare, highlighted, select, shareSelection } from "./passage.ts";

test.use(sharedContext);

const withApostrophe = "2020/02/29/how-next-winters-flu-vaccine-is-chosen/";
const canonical = `https://broadsheet.example/${reference}`;
const papers = [
  {
    server: "SITE_URL",
    origin: "https://broadsheet.example",
    articles: [reference, withPicture, withVideo],
  },
  { server: "WORLD_URL", origin: "https://world.example", articles: [inArabic, inChinese] },
] as const;
// So many passages of each article as there is time for in every run. A thorough run takes more.
const selections = Number(process.env["SELECTIONS"] ?? 2);

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

for (const { server, origin, articles } of papers)
  test.describe(`in ${origin}`, () => {
    test.use({ server });
    for (const article of articles) passagesOf(article, origin);
  });

function passagesOf(article: string, origin: string): void {
  test(`the link to a selection in /${decodeURI(article)} opens with that highlighted and in view`, async ({
    page,
    open,
    baseURL,
  }) => {
    test.setTimeout(60_000 + selections * 8_000);
    const random = randomFrom(article.length);
    await open({ path: article });
    const visitor = await page.context().newPage();
    for (let count = 0; count < selections;) {
      const from = random() * 0.97;
      const to = Math.min(1, from + 0.004 + random() ** 3 * 0.4);
      const chosen = bare(await select(page, from, to));
      // Punctuation alone is not a passage.
      if (!/[\p{L}\p{N}]/u.test(chosen)) continue;
      count += 1;
      const address = await shareSelection(page);
      expect(address.startsWith(`${origin}/${article}#p`)).toBe(true);
      await visit(visitor, address.replace(origin, new URL(baseURL!).origin));
      const { text, inView } = await highlighted(visitor);
      expect(bare(text)).toBe(chosen);
      expect(inView).toBe(true);
      await expect(visitor.getByText("has changed since")).toHaveCount(0);
    }
  });

  test(`a passage of /${decodeURI(article)} whose paragraph was edited is shown where it was, with a notice`, async ({
    page,
    open,
    baseURL,
  }) => {
    test.setTimeout(60_000 + selections * 8_000);
    const random = randomFrom(11);
    await open({ path: article });
    const visitor = await page.context().newPage();
    for (let count = 0; count < selections; count += 1) {
      const from = random() * 0.9;
      await select(page, from, from + 0.02 + random() * 0.05);
      const address = await shareSelection(page);
      await visitor.unrouteAll({ behavior: "wait" });
      await visitor.route(`**/${article}{,index.json}`, editing(/#(p\d+-\w+)/u.exec(address)![1]!));
      await visit(visitor, address.replace(origin, new URL(baseURL!).origin));
      await expect(
        visitor.getByRole("status").filter({ hasText: "has changed since" }),
      ).toBeVisible();
      await expect(visitor.locator(`[id$="-edited"]`)).toBeInViewport();
    }
  });
}

/** Opens an address in a new document: a browser does not load the page again if only the fragment changes. */
async function visit(visitor: Page, address: string): Promise<void> {
  await visitor.goto("about:blank");
  await visitor.goto(address);
}

/** Serves the page with another word in one block. */
function editing(anchor: string): (route: Route) => Promise<void> {
  const edited = `${anchor.split("-")[0]}-edited`;
  const words = new RegExp(
    `("(?:text":|(?:items|paragraphs|lines)":\\[)")((?:(?!"anchor").)*)"anchor":"${anchor}"`,
    "u",
  );
  return async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(
        new RegExp(`id="${anchor}">(<li>|<p>|<span[^>]*>)?`, "u"),
        `id="${edited}">$1Lately, `,
      )
      .replace(words, `$1Lately, $2"anchor":"${edited}"`);
    await route.fulfill({ response, body });
  };
}

for (const [kind, blocks] of [
  ["an unchanged article", "p2-12r9rf2&at=60.80"],
  ["a changed article", "p2-changed"],
] as const)
  test(`a link with the straight marks of the copy leads to its words in ${kind}`, async ({
    page,
  }) => {
    const text = "last%20year%27s%20may%20miss";
    await visit(page, `/${withApostrophe}#p2-12r9rf2:~:text=${text}&blocks=${blocks}`);
    expect(await highlighted(page)).toEqual({ text: "last year’s may miss", inView: true });
  });

test("a passage of the article that is open already is shown, too", async ({ page, open }) => {
  await open({ path: reference });
  await expect(page.locator("article + output")).toBeAttached();
  await page.evaluate(() => (location.hash = "#p5-zzzzzz"));
  await expect(page.getByRole("status").filter({ hasText: "has changed since" })).toBeVisible();
  await expect(page.locator('[id^="p5-"]')).toBeInViewport();
});

test("a paragraph has a link to it, under the pointer and with the focus", async ({
  page,
  open,
}) => {
  await open({ path: reference });
  const paragraph = page.locator(".article-body > p").nth(3);
  const link = paragraph.getByRole("link", { name: "Share this paragraph" });
  // The script that loads after hydration notices the pointer when it moves.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await paragraph.hover();
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await link.click();
  const field = page.getByRole("textbox", { name: "Address of this article" });
  const address = await field.inputValue();
  expect(address).toBe(`${canonical}#${await paragraph.getAttribute("id")}`);
  await page.keyboard.press("Escape");
  await page.mouse.move(0, 0);
  for (let count = 0; count < 3; count += 1) await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Share this paragraph" })).toHaveCount(1);
});

test.describe("under a finger", () => {
  test.use({ hasTouch: true, isMobile: true });

  test("a paragraph that was tapped loses its mark when the reader goes on", async ({
    page,
    open,
  }) => {
    await open({ path: reference });
    const paragraph = page.locator(".article-body > p").nth(3);
    const link = paragraph.getByRole("link", { name: "Share this paragraph" });
    await expect(async () => {
      await paragraph.tap();
      await expect(link).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await page.evaluate(() => scrollBy(0, 200));
    await expect(link).toHaveCount(0);
  });
});
