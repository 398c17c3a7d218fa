import {
  type BrowserContext,
  expect,
  type Page,
  type Response,
  test as base,
} from "@playwright/test";
import type { PageKind } from "./page-kinds.ts";
import type { SiteName } from "./sites.ts";
import { giveVoice } from "./voice.ts";

/** Chromium's message about a request that a host answers with 404. */
export const notFound = /status of 404/u;
/** The messages about a request that a test made fail. */
export const requestFails = /net::ERR_FAILED/u;

/** What must not happen in a browser: errors, warnings, failed requests, requests to other hosts. */
class Faults {
  readonly #seen: string[] = [];
  readonly #foreseen: RegExp[] = [];

  /** Announces a fault. The test fails if it does not happen. */
  foresee(pattern: RegExp): void {
    this.#foreseen.push(pattern);
  }

  watch(context: BrowserContext, host: string): void {
    const note = (fault: string) => this.#seen.push(fault);
    context.on("console", (message) => {
      const type = message.type();
      if (type === "error" || type === "warning")
        note(`${type}: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (fault) => note(`uncaught: ${fault.error().stack}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (url.host !== host) note(`another host: ${url.href}`);
    });
    context.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText;
      // Browsers abort requests when they leave a page, or have enough of a video.
      if (reason !== "net::ERR_ABORTED") note(`${reason}: ${request.url()}`);
    });
  }

  check(): void {
    const unforeseen = this.#seen.filter(
      (fault) => !this.#foreseen.some((pattern) => pattern.test(fault)),
    );
    const unseen = this.#foreseen.filter(
      (pattern) => !this.#seen.some((fault) => pattern.test(fault)),
    );
    expect.soft(unforeseen, "faults in the browser").toEqual([]);
    expect.soft(unseen, "foreseen faults that did not happen").toEqual([]);
  }
}

interface Fixtures {
  /** The environment variable with the URL of the server under test. */
  server: `${Uppercase<SiteName>}_URL`;
  faults: Faults;
  /** Opens a page, waits for hydration, and returns the response. */
  open: (kind: Pick<PageKind, "path" | "missing">) => Promise<Response>;
}

export const test = base.extend<Fixtures>({
  server: ["SITE_URL", { option: true }],
  baseURL: async ({ server }, use) => use(process.env[server]),
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = new Faults();
      await giveVoice(context);
      faults.watch(context, new URL(baseURL!).host);
      await use(faults);
      faults.check();
    },
    { auto: true },
  ],
  open: async ({ page, faults }, use) =>
    use(async ({ path, missing }) => {
      if (missing) faults.foresee(notFound);
      const response = await page.goto(path);
      await untilHydrated(page);
      return response!;
    }),
});

export { expect } from "@playwright/test";

/** For tests that only look at pages: they share a browser context, which Playwright empties between them. To make a new one takes longer than to open a page. */
export const sharedContext = { reuseContext: true };

/** Waits until the page is hydrated. */
export async function untilHydrated(page: Page): Promise<void> {
  // React marks every element that it owns.
  const owned = () =>
    page
      .locator("[data-frame]")
      .evaluate((frame) => Object.keys(frame).some((key) => key.startsWith("__reactProps")));
  await expect.poll(owned).toBe(true);
}
