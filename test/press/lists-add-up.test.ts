import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ChangeList } from "#press/site-folder/change-list.ts";
import { buildSite } from "#press/build-site.ts";
import { markShipped } from "#press/deploy/deploy-site.ts";
import { sitePathsBeside } from "#press/site-folder/site-paths.ts";
import { readLists } from "#press/publish/upload-lists.ts";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { cutOffAfter } from "#test/press/cut-off.ts";
import { type Desk, deskWith } from "./paper.ts";
import { filesIn } from "#test/press/files-in.ts";

afterEach(() => vi.restoreAllMocks());

const named = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]));

/** What a host has, to which nothing comes but by the lists. */
class Host {
  readonly files = new Map<string, string>();

  async shipTo({ out, job }: Desk): Promise<void> {
    const places = sitePathsBeside(out, dirname(job.store));
    const site = filesIn(out);
    for (const [path, change] of readLists(places.lists)) {
      const bytes = site.get(path);
      if (change === "removed" && bytes === undefined) this.files.delete(path);
      else if (bytes === undefined) return;
      else this.files.set(path, bytes);
    }
    await markShipped({ out, paths: places });
  }
}

/** Ships once more: what a host has then, and what it should. */
async function arrival(host: Host, desk: Desk) {
  await host.shipTo(desk);
  const site = filesIn(desk.out);
  site.delete("/CNAME");
  return { arrived: new Map([...host.files].toSorted()), site };
}

async function shipped() {
  const desk = deskWith(named(tides(5, ["tides"])));
  const host = new Host();
  await buildSite(desk.job);
  await host.shipTo(desk);
  return { desk, host };
}

/** Ends a run when all is in its place, and before the lists say so. */
async function cutOffAtLists({ job }: Desk): Promise<void> {
  const compare = vi.spyOn(ChangeList.prototype, "compare").mockImplementation(() => {
    throw new Error("cut off");
  });
  await buildSite(job).catch(() => {});
  compare.mockRestore();
}

function empty({ out }: Desk): void {
  for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
}

function correct({ content }: Desk, article: number, body: string): void {
  const headline = `Tide ${article + 1}`;
  writeFileSync(join(content, `${article}.txt`), copyOf({ headline, body, topics: ["tides"] }));
}

describe("the lists say what is different from what was shipped", () => {
  test("where another hand has removed a file that the site has no more", async () => {
    const { desk, host } = await shipped();
    rmSync(join(desk.out, "2020/01/01/tide-2/index.txt"));
    rmSync(join(desk.content, "1.txt"));
    await buildSite(desk.job);
    const { arrived, site } = await arrival(host, desk);
    expect(arrived).toEqual(site);
  });

  test("where two runs were cut off", async () => {
    const { desk, host } = await shipped();
    correct(desk, 1, "Later.");
    expect(await cutOffAfter(3, desk)).toBe(true);
    await cutOffAtLists(desk);
    await buildSite(desk.job);
    const { arrived, site } = await arrival(host, desk);
    expect(arrived).toEqual(site);
  });

  test("where the folder was emptied, and the run that filled it again was cut off", async () => {
    const { desk, host } = await shipped();
    empty(desk);
    rmSync(join(desk.content, "1.txt"));
    await cutOffAtLists(desk);
    await buildSite(desk.job);
    const { arrived, site } = await arrival(host, desk);
    expect(arrived).toEqual(site);
  });

  test("where a run was cut off, and the folder was emptied before the next", async () => {
    const { desk, host } = await shipped();
    writeFileSync(join(desk.content, "x.txt"), copyOf({ headline: "X", topics: ["x"] }));
    expect(await cutOffAfter(6, desk)).toBe(true);
    empty(desk);
    await buildSite(desk.job);
    const { arrived, site } = await arrival(host, desk);
    expect(arrived).toEqual(site);
  });

  test("where the folder was emptied but for a file of others, and taken over again", async () => {
    const { desk, host } = await shipped();
    empty(desk);
    writeFileSync(join(desk.out, "CNAME"), "paper.example");
    rmSync(join(desk.content, "1.txt"));
    await buildSite({ ...desk.job, adopt: true });
    const { arrived, site } = await arrival(host, desk);
    expect(arrived).toEqual(site);
  });
});

const edits = {
  press: async ({ job }: Desk) => void (await buildSite(job).catch(() => {})),
  adopt: async ({ job }: Desk) => void (await buildSite({ ...job, adopt: true })),
  "cut off at the lists": cutOffAtLists,
  empty: async (desk: Desk) => empty(desk),
  "empty but for a file": async (desk: Desk) => {
    empty(desk);
    writeFileSync(join(desk.out, "CNAME"), "paper.example");
  },
  "lose the store": async ({ job }: Desk) => rmSync(job.store, { force: true }),
  ship: async (desk: Desk, host: Host) => host.shipTo(desk),
};

const article = fc.integer({ min: 0, max: 6 });
const step = fc.oneof(
  { arbitrary: fc.constantFrom(...Object.values(edits)), weight: 2 },
  fc
    .record({ article, text: fc.constantFrom("Ebb.", "Flow.") })
    .map((one) => async (desk: Desk) => correct(desk, one.article, one.text)),
  article.map(
    (one) => async (desk: Desk) => rmSync(join(desk.content, `${one}.txt`), { force: true }),
  ),
  fc.integer({ min: 1, max: 3 }).map((pageSize) => async ({ job }: Desk) => {
    Object.assign(job, { site: { ...job.site, pageSize }, renderKey: String(pageSize) });
  }),
  fc.integer({ min: 1, max: 12 }).map((pages) => async (desk: Desk) => {
    await cutOffAfter(pages, desk).catch(() => {});
  }),
  fc.integer({ min: 0, max: 60 }).map((nth) => async (desk: Desk) => {
    const files = [...filesIn(desk.out).keys()].filter((path) => path !== "/CNAME");
    if (files[nth] !== undefined) rmSync(join(desk.out, files[nth]));
  }),
);

test("whatever was built, cut off, emptied, taken over and shipped, what arrives is the site", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const desk = deskWith(named(tides(3, ["tides"])));
      const host = new Host();
      for (const take of [...steps, edits.adopt]) {
        mkdirSync(desk.out, { recursive: true });
        await take(desk, host);
      }
      const { arrived, site } = await arrival(host, desk);
      expect(arrived).toEqual(site);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 20) },
  );
});
