import { expect, test } from "./fixture.ts";
import { reference } from "./page-kinds.ts";
import { bare, highlighted, select, shareSelection } from "./passage.ts";

test.use({
  launchOptions: [
    async ({ launchOptions: { args = [], ...rest } }, use) =>
      use({ ...rest, args: [...args, "--disable-blink-features=TextFragmentIdentifiers"] }),
    { scope: "worker" },
  ],
});

test("in a browser without text fragments, a passage is highlighted and in view", async ({
  page,
  open,
  baseURL,
}) => {
  await open({ path: reference });
  expect(await page.evaluate(() => "fragmentDirective" in document)).toBe(false);
  const chosen = bare(await select(page, 0.6, 0.65));
  const address = await shareSelection(page);
  await page.goto("about:blank");
  await page.goto(address.replace("https://broadsheet.example", new URL(baseURL!).origin));
  const { text, inView } = await highlighted(page);
  expect([bare(text), inView]).toEqual([chosen, true]);
});
