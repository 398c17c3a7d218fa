import { type Browser, chromium, type Locator, type Page } from "@playwright/test";
import { findChromium } from "./find-chromium.ts";

/** What a reader does, and how. */
interface Action {
  name: string;
  path: string;
  prepare?: (page: Page) => Promise<void>;
  target: (page: Page) => Locator;
}

const bar = 100;
const slowdown = 4;
const article = "/2020/01/04/the-iranian-plan-that-qassem-soleimanis-death-thwarted/";

const actions: Action[] = [
  {
    name: "theme switch",
    path: article,
    prepare: (page) => page.getByRole("button", { name: "Text and display" }).click(),
    target: (page) => page.getByRole("radio", { name: "Dark" }),
  },
  {
    name: "page turn, front page to article",
    path: "/",
    target: (page) => page.getByRole("heading", { level: 2 }).getByRole("link").first(),
  },
  {
    name: "page turn, article to topic",
    path: article,
    target: (page) =>
      page.getByRole("navigation", { name: "Read more on" }).getByRole("link").first(),
  },
];

/** Measures how long a phone keeps a reader waiting after a touch (the longest event of the Event Timing API, as INP counts it), prints the medians, and returns how many miss the bar. */
export async function measureInteractions(origin: string, runs: number): Promise<number> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  let missed = 0;
  for (const action of actions) {
    const figures: number[] = [];
    for (let run = 0; run < runs; run += 1)
      figures.push(await waitAfter(browser, action, origin + action.path));
    const median = figures.toSorted((a, b) => a - b)[runs >> 1]!;
    console.log(
      `${action.name}: ${median.toFixed(0)} ms to the next frame, ${slowdown}x slower CPU`,
    );
    if (median >= bar) console.log(`  missed: under ${bar} ms`);
    if (median >= bar) missed += 1;
  }
  await browser.close();
  return missed;
}

async function waitAfter(browser: Browser, action: Action, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Text and display" }).waitFor();
  await action.prepare?.(page);
  await page.waitForTimeout(500);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.evaluate(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(globalThis, {
          longest: Math.max(Reflect.get(globalThis, "longest") as number, duration),
        });
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  // As a hand does it: there, then down, then up.
  await action.target(page).hover();
  await page.waitForTimeout(300);
  await action.target(page).click({ delay: 80 });
  await page.waitForTimeout(1500);
  const longest = await page.evaluate(() => Reflect.get(globalThis, "longest") as number);
  await context.close();
  return longest;
}
