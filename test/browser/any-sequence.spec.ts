import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { Host } from "./model/host.ts";
import { type Model, sequences } from "./model/steps.ts";
import { home, reference, withPicture } from "./page-kinds.ts";

const runs = Number(process.env["RUNS"] ?? 3);
const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

const paths = [home, reference, withPicture, "topics/", "topics/iran/", "page/1/", "no/such/page/"];

test("after any sequence of steps the page is the one that the address says, and every control answers", async ({
  browser,
}) => {
  test.setTimeout(60_000 + runs * 60_000);
  console.log(`RUNS=${runs} SEED=${seed}`);
  const commands = sequences(
    paths.map((path) => `/${path}`),
    20,
  );
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const host = new Host();
      const context = await browser.newContext();
      await context.route("**", (route) => host.answer(route).catch(() => {}));
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) =>
        errors.push(`${error.name}: ${error.message} ${error.stack}`),
      );
      const model: Model = {
        history: [],
        isOnline: true,
        fault: undefined,
        allowed: new Set(),
        hasForeignHead: false,
      };
      try {
        await fc.asyncModelRun(() => ({ model, real: { page, host } }), steps);
        // A translator was there before the app, which then has rendered the page anew.
        expect(errors.filter((error) => !error.includes("React error #418"))).toEqual([]);
      } finally {
        await context.close();
      }
    }),
    { numRuns: runs, seed, verbose: 1, endOnFailure: true },
  );
});
