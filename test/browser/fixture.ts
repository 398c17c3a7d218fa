import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import type { PageKind } from "./page-kinds.ts";

/** What Chromium says of a request that a host answers with 404. */
export const notFound = /status of 404/u;
/** What is seen of a request that was made to fail. */
export const requestFails = /net::ERR_FAILED/u;

/** Everything that should not happen in a browser: errors, warnings, failed requests, requests to other hosts. */
class Faults {
  readonly #seen: string[] = [];
  readonly #foreseen: RegExp[] = [];

  /** Says that a fault will happen; the test fails if it does not. */
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
      // The browser aborts requests of its own accord when it leaves a page or has enough of a video.
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
  /** The environment's name for the server under test. */
  server: "SITE_URL" | "PAPER_URL" | "WORLD_URL";
  faults: Faults;
  /** Goes to a page of some kind and waits until React has taken it over. */
  open: (kind: Pick<PageKind, "path" | "missing">) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  server: ["SITE_URL", { option: true }],
  baseURL: async ({ server }, use) => use(process.env[server]),
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = new Faults();
      faults.watch(context, new URL(baseURL!).host);
      await use(faults);
      faults.check();
    },
    { auto: true },
  ],
  open: async ({ page, faults }, use) =>
    use(async ({ path, missing }) => {
      if (missing) faults.foresee(notFound);
      await page.goto(path);
      await untilHydrated(page);
    }),
});

export { expect } from "@playwright/test";

/** Waits until React has taken over the page. */
export async function untilHydrated(page: Page): Promise<void> {
  // React leaves its mark on every element that it owns.
  const owned = () =>
    page
      .locator("[data-frame]")
      .evaluate((frame) => Object.keys(frame).some((key) => key.startsWith("__reactProps")));
  await expect.poll(owned).toBe(true);
}
