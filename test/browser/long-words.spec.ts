import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { doubleText, overflow } from "./page-checks.ts";

const origin = "http://long.example";
const root = resolve(import.meta.dirname, "../..");

// Each wider than a phone: of 54 letters, of many more, without spaces, from right to left, in capitals.
const words = {
  letters: "internationalisationalismsandcounterrevolutionarieswwm",
  german: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  wide: "W".repeat(90),
  chinese: "老渡口的新桥下周通车".repeat(7),
  arabic: "الميناءالقديميفتحأبوابهمنجديد".repeat(4),
  thai: "สะพานใหม่ที่ท่าเรือเก่าเปิดสัปดาห์หน้า".repeat(3),
};

function copyWith(word: string, at: number): string {
  return ` image quay.png
 caption ${word}
 credit ${word}
 standfirst ${word}
 updated 2020-01-0${at + 1} 12:00

${word} | ${word} ${at}

By ${word} and ${word}

2020-01-0${at + 1} 10:00

${word.toUpperCase()} (${word}) - The ${word} text of ${word}.

${word}

Prose below it, which goes on.

- ${word}
- Two

> ${word}
> - ${word}

READ | ${word} ${at === 0 ? 1 : 0}

${word}.webm

Correction: ${word}

(${word})

Read more on: ${word} | tides
`;
}

let folder = "";

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-long-words-"));
  const all = Object.values(words);
  const files: Record<string, string> = {
    "site.json": JSON.stringify({
      name: words.german,
      description: words.wide,
      url: `${origin}/`,
      topics: all,
      pageSize: 2,
    }),
  };
  for (const [at, word] of all.entries())
    files[`2020/01/0${at + 1}/${at}.txt`] = copyWith(word, at);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "content", path)), { recursive: true });
    writeFileSync(join(folder, "content", path), text);
  }
  const env = { ...process.env, CONTENT: join(folder, "content"), OUT: join(folder, "out") };
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: root, env });
  expect(status, String(stderr)).toBe(0);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.use({ baseURL: origin });

test.beforeEach(({ page }) =>
  page.route(`${origin}/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const file = join(folder, "out", path.endsWith("/") ? `${path}index.html` : path);
    return existsSync(file)
      ? route.fulfill({ path: file })
      : route.fulfill({ status: 404, path: join(folder, "out/404.html") });
  }),
);

for (const scale of [1, 2])
  test(`no page with words wider than a phone scrolls sideways at ${scale * 100}% text`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open({ path: "/" });
    const seen = new Set<string>();
    const next = ["/", "/topics/", "/page/1/"];
    for (let path = next.shift(); path; path = next.shift()) {
      await open({ path });
      if (scale === 2) await doubleText(page);
      expect.soft(await overflow(page), decodeURIComponent(path)).toEqual([]);
      expect.soft(await wideLinks(page), decodeURIComponent(path)).toEqual([]);
      seen.add(path);
      const links = await page
        .locator("a[href^='/']")
        .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname));
      for (const link of links)
        if (link.endsWith("/") && !seen.has(link) && !next.includes(link)) next.push(link);
    }
    expect(seen.size).toBeGreaterThan(12);
  });

test("the page of a wrong address and the dialogs of an article have room for such words", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open({ path: "/2020/01/02/donaudampf/", missing: true });
  await expect(page.getByRole("heading", { name: "Latest" })).toBeVisible();
  expect(await overflow(page)).toEqual([]);
  await page.goto("/");
  await page.getByRole("main").getByRole("article").getByRole("link").first().click();
  await page.getByRole("button", { name: "Share" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  const [width, room] = await dialog.evaluate((one) => [one.scrollWidth, one.clientWidth]);
  expect(width).toBeLessThanOrEqual(room!);
  expect(await overflow(page)).toEqual([]);
});

/** Links that cannot be read without scrolling sideways, within the bar of topics too. */
function wideLinks(page: Page): Promise<string[]> {
  return page
    .locator("a")
    .evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().width > innerWidth)
        .map(({ textContent }) => textContent),
    );
}
