import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BuildStore } from "#press/store/build-store.ts";
import { heldLines, nextEmbargoEnd } from "#press/content/drafts-and-embargoes.ts";
import { buildSite } from "#press/build-site.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { type Desk, deskWith, pressAndCompare } from "#test/press/paper.ts";
import { filesIn } from "#test/press/files-in.ts";

const copy = copyOf({ headline: "The bridge opens", topics: ["bridges"] });
const page = "/2020/01/04/the-bridge-opens/index.html";
const textOf = (files: Map<string, string>, name: string) =>
  Buffer.from(files.get(name) ?? "", "base64").toString();

const at = (time: string) => Date.parse(`2020-02-01T${time}:00+02:00`);

/** Presses at a time of 1 February 2020, and gives the files of the site. */
async function pressAt(desk: Desk, time: string): Promise<Map<string, string>> {
  await buildSite({ ...desk.job, now: at(time) });
  return filesIn(desk.out);
}

function heldAt(desk: Desk): unknown {
  const store = new BuildStore(desk.job.store);
  const held = store.holds.held();
  store.close();
  return held;
}

const permalinksOf = ({ content }: Desk) => {
  const file = join(content, "permalinks.tsv");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

describe("an article that is held back", () => {
  test.each([
    ["a.txt", `draft\n\n${copy}`],
    ["a.txt", `Draft: yes\n\n${copy}`],
    ["_a.txt", copy],
    ["2020/_later/a.txt", copy],
    ["_a.txt", "Notes without a headline\n\nand without a date"],
    ["a.txt", `embargo 2020-02-01 06:00\n\n${copy}`],
  ])("has no page, no address and no link to it: %s %j", async (source, text) => {
    const other = copyOf({ headline: "Other", body: "A text.\n\nREAD | The bridge opens" });
    const desk = deskWith({ [source]: text, "other.txt": other });
    const files = await pressAt(desk, "05:59");
    expect([...files.keys()].filter((name) => /bridge|notes/.test(name))).toEqual([]);
    expect(textOf(files, "/2020/01/04/other/index.json")).toContain("The bridge opens");
    expect(textOf(files, "/2020/01/04/other/index.json")).not.toContain("the-bridge-opens");
    expect(textOf(files, "/edition.json")).not.toContain("bridge");
    expect(permalinksOf(desk)).not.toContain("bridge");
    expect(heldAt(desk)).toMatchObject([{ source }]);
  });

  test("causes no error, whatever is wrong with a draft", async () => {
    const desk = deskWith({ "_a.txt": "", "b.txt": `draft\ncolour red\n\nNo date` });
    await buildSite(desk.job);
    const store = new BuildStore(desk.job.store);
    expect(store.sources.counts()).toMatchObject({ sources: 2, unpublished: 0, articles: 0 });
    const all = store.sources.problems().flatMap(({ problems }) => problems);
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
    store.close();
  });

  test("is published by the first build after its embargo, though no file has changed", async () => {
    const linker = copyOf({ headline: "Other", body: "A text.\n\nREAD | The bridge opens" });
    const desk = deskWith({
      "a.txt": `embargo 2020-02-01 06:00\n\n${copy}`,
      "other.txt": linker,
    });
    expect((await pressAt(desk, "05:59")).has(page)).toBe(false);
    const files = await pressAt(desk, "06:00");
    expect(files.has(page)).toBe(true);
    expect(textOf(files, "/2020/01/04/other/index.json")).toContain(
      "/2020/01/04/the-bridge-opens/",
    );
    expect(heldAt(desk)).toEqual([]);
    const later = await buildSite({ ...desk.job, now: at("06:01") });
    expect([later?.added ?? [], later?.changed ?? []]).toEqual([[], []]);
  });

  test("is held back again by a build for an earlier time, and keeps its address", async () => {
    const desk = deskWith({ "a.txt": `embargo 2020-02-01 06:00\n\n${copy}` });
    const first = await pressAt(desk, "07:00");
    const permalinks = permalinksOf(desk);
    const earlier = await pressAt(desk, "05:00");
    expect(textOf(earlier, page)).toContain("withdrawn");
    expect(await pressAt(desk, "07:00")).toEqual(first);
    expect(permalinksOf(desk)).toBe(permalinks);
  });

  test("leaves a notice where it was published before, and keeps its address", async () => {
    const desk = deskWith({ "a.txt": copy, "b.txt": copyOf({ headline: "Other" }) });
    const first = await pressAt(desk, "05:00");
    const permalinks = permalinksOf(desk);
    writeFileSync(join(desk.content, "a.txt"), `draft\n\n${copy}`);
    const without = await pressAt(desk, "06:00");
    expect(textOf(without, page)).toContain("withdrawn");
    expect(textOf(without, "/index.json")).not.toContain("bridge");
    writeFileSync(join(desk.content, "a.txt"), copy);
    expect(await pressAt(desk, "07:00")).toEqual(first);
    expect(permalinksOf(desk)).toBe(permalinks);
  });

  test("is judged by the same time in every thread", async () => {
    const names = Array.from({ length: 90 }, (_, index) => `Tide ${index}`);
    const texts = names.map((headline, index) => {
      const minute = String(index % 60).padStart(2, "0");
      return [`${index}.txt`, `embargo 2020-02-01 06:${minute}\n\n${copyOf({ headline })}`];
    });
    const desk = deskWith(Object.fromEntries(texts) as Record<string, string>);
    const files = await pressAt(desk, "06:29");
    const out = names.filter((_, index) => files.has(`/2020/01/04/tide-${index}/index.html`));
    expect(out).toEqual(names.filter((_, index) => index % 60 <= 29));
  });
});

describe("whatever is held back, and whenever the site is built", () => {
  const header = fc.constantFrom(
    "",
    "draft\n\n",
    "draft no\n\n",
    "embargo 2020-02-01 06:00\n\n",
    "embargo 2020-02-01 07:00\n\n",
    "embargo soon\n\n",
  );
  const link = fc.constantFrom("", "\n\nREAD | Tide 0", "\n\nREAD | Tide 1");
  const edit = fc.record({ name: fc.constantFrom("a.txt", "b.txt", "_a.txt"), header, link });
  const hour = fc.constantFrom("05:30", "06:00", "06:30", "07:30");
  const step = fc.record({ edits: fc.array(edit, { maxLength: 3 }), gone: fc.boolean(), hour });

  test("a later build gives the same as a first build for the same time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const desk = deskWith({ "tide.txt": copyOf({ headline: "Tide 9" }) });
        for (const { edits, gone, hour: time } of steps) {
          for (const { name, header: above, link: below } of edits) {
            const headline = name === "b.txt" ? "Tide 1" : "Tide 0";
            const body = `A text.${below}`;
            writeFileSync(join(desk.content, name), above + copyOf({ headline, body }));
          }
          if (gone) rmSync(join(desk.content, "b.txt"), { force: true });
          const job = { ...desk.job, now: at(time) };
          const { pressed, cold } = await pressAndCompare({ ...desk, job });
          expect(pressed).toEqual(cold);
        }
      }),
      { numRuns: 12 },
    );
  });
});

test("the next embargo to end is the earliest", () => {
  expect(nextEmbargoEnd([{}])).toBeUndefined();
  const ends = ["2026-12-01T06:00:00+02:00", "2026-11-30T23:00:00-08:00", "2026-12-01T05:30:00Z"];
  expect(nextEmbargoEnd([{}, ...ends.map((until) => ({ until }))])).toBe(Date.parse(ends[0]!));
});

test("a summary names the first articles that are held back, and why", () => {
  expect(heldLines([])).toEqual([]);
  const held = [{ source: "a.txt" }, { source: "b\u001b.txt", until: "2026-12-01T06:00:00+02:00" }];
  expect(heldLines(held)).toEqual([
    "held back: 2 articles: a.txt (draft), b\\u001b.txt (until 2026-12-01 06:00)",
  ]);
  const many = Array.from({ length: 45 }, (_, index) => ({ source: `${index}.txt` }));
  expect(heldLines(many)[0]).toMatch(
    /^held back: 45 articles: 0\.txt .* 19\.txt \(draft\) and 25 more$/,
  );
});
