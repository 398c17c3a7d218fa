import { spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexOf } from "#edition/pages.ts";
import { pageFiles } from "#press/render/page-files.ts";
import { lockStore } from "#press/store/build-lock.ts";
import { permalinksName } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import { copies } from "#test/edition/arbitrary.ts";
import { copyOf, editionOf, pagesOf, site, tides } from "#test/edition/edition-of.ts";
import { brokenLinks } from "./archive.ts";
import { cutOffAfter } from "./cut-off.ts";
import { type Desk, deskWith, pressAndCompare } from "./paper.ts";
import { filesIn } from "./files-in.ts";
import { png, svg } from "./pictures.ts";

const textOf = (bytes: string | undefined) => Buffer.from(bytes ?? "", "base64").toString();
const named = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]));

function put({ content }: Desk, name: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(content, name)), { recursive: true });
  writeFileSync(join(content, name), text);
}

describe("a first press", () => {
  test("writes each page and its twin, the index, the page for what is not found, and the app", async () => {
    const texts = tides(7, ["tides"]);
    const desk = deskWith(named(texts));
    await buildSite(desk.job);
    const edition = editionOf(texts, { pageSize: 2 });
    const pages = pagesOf(edition);
    const files = filesIn(desk.out);
    const expected = [...pages].flatMap(([path, page]) =>
      pageFiles({ ...page, path }, { shareCards: site.cards, mediaOf: () => [] }).map(
        (file) => file.path,
      ),
    );
    const rest = [
      ..."/404.html /edition.json /moved.json /_headers /_redirects /assets/starter-a.js /icon.svg".split(
        " ",
      ),
      ..."/robots.txt /manifest.webmanifest /opensearch.xml /feeds.opml /sitemap.xml".split(" "),
      ..."/sitemaps/2020-01.xml /sitemaps/news.xml /sitemaps/pages.xml".split(" "),
      ..."/search/head.json /search/w/0/0.txt".split(" "),
    ];
    expect([...files.keys()].toSorted()).toEqual([...expected, ...rest].toSorted());
    for (const [path, page] of pages)
      expect(JSON.parse(textOf(files.get(`${path}index.json`)))).toEqual(page);
    expect(JSON.parse(textOf(files.get("/edition.json")))).toEqual(indexOf(edition));
  });

  test("of more articles than one thread takes is the same as in one thread", async () => {
    const texts = tides(90, ["tides", "oil"]);
    const desk = deskWith(named(texts), { site: { ...site, pageSize: 7 } });
    await buildSite(desk.job);
    const files = filesIn(desk.out);
    for (const [path, page] of pagesOf(editionOf(texts, { pageSize: 7 })))
      expect(JSON.parse(textOf(files.get(`${path}index.json`)))).toEqual(page);
  });

  test("puts an article's media, cleaned, beside its page, and keeps apart those of one name", async () => {
    const body = "A text.\n\na.svg\n\ntide.webm\n\nThe end.";
    const desk = deskWith({
      "x/a.txt": copyOf({ headline: "One", body }),
      "x/a.svg": svg("<script>alert(1)</script><title>One</title>"),
      "x/tide.webm": "video",
      "x/tide.png": await png(2, 2),
      "x/tide.vtt": "WEBVTT",
      "x/unused.png": await png(2, 2),
      "y/a.txt": copyOf({ headline: "Two", body }),
      "y/a.svg": svg("<title>Two</title>"),
    });
    await buildSite(desk.job);
    const files = filesIn(desk.out);
    expect(textOf(files.get("/2020/01/04/one/a.svg"))).toContain("One");
    expect(textOf(files.get("/2020/01/04/one/a.svg"))).not.toContain("alert");
    expect(textOf(files.get("/2020/01/04/two/a.svg"))).toContain("Two");
    expect(textOf(files.get("/2020/01/04/one/tide.webm"))).toBe("video");
    expect(files.has("/2020/01/04/one/tide.vtt")).toBe(true);
    expect([...files.keys()].filter((name) => name.includes("unused"))).toEqual([]);
  });
});

describe("a later press", () => {
  test("of the same content touches nothing and says so", async () => {
    const desk = deskWith(named(tides(5, ["tides"])));
    await buildSite(desk.job);
    const old = new Date(1_000_000_000_000);
    for (const name of filesIn(desk.out).keys()) utimesSync(join(desk.out, name), old, old);
    await new Promise((resolve) => setTimeout(resolve, 80));
    await buildSite(desk.job);
    expect(await buildSite(desk.job)).toBeUndefined();
    for (const name of filesIn(desk.out).keys())
      expect(statSync(join(desk.out, name)).mtimeMs).toBe(old.getTime());
  });

  test("writes any file that somebody has removed", async () => {
    const desk = deskWith(named(tides(3, ["tides"])));
    await buildSite(desk.job);
    const before = filesIn(desk.out);
    for (const path of before.keys()) {
      rmSync(join(desk.out, path));
      await buildSite(desk.job);
      expect([path, filesIn(desk.out).get(path)]).toEqual([path, before.get(path)]);
    }
  });

  test("of one more article touches a bounded number of files, and lists them", async () => {
    const desk = deskWith(named(tides(61, ["tides", "oil", "boats"])), {
      site: { ...site, pageSize: 5 },
    });
    await buildSite(desk.job);
    put(
      desk,
      "new.txt",
      copyOf({ headline: "New", at: "2021-01-01 10:00", topics: ["tides", "oil", "boats"] }),
    );
    const outcome = await buildSite(desk.job);
    const newPages = ["2021/01/01", "2021/01/01/new", "2021/01", "2021"];
    expect(outcome!.added).toEqual(
      [
        ...newPages.flatMap((path) => [`${path}/index.html`, `${path}/index.json`]),
        "2021/01/01/new/index.txt",
        "sitemaps/2021-01.xml",
      ].toSorted(),
    );
    // Of the day, month and year before, and of the archive.
    const byDate = outcome!.changed.filter((path) => !/topics|sitemap|tide/u.test(path));
    expect(byDate).toEqual(expect.arrayContaining(["archive/index.json", "2020/01/index.json"]));
    expect(outcome!.changed.length).toBeLessThanOrEqual(44);
    expect(outcome!.removed).toEqual([]);
    expect(filesIn(`${desk.out}.changes`).size).toBe(3);
  });

  test("without the last article of a day takes its page away, and those of its month and year", async () => {
    const old = copyOf({ headline: "Old", at: "1987-03-26 10:00" });
    const desk = deskWith({ ...named(tides(3)), "old.txt": old });
    await buildSite(desk.job);
    const periods = ["/1987/03/26/", "/1987/03/", "/1987/"];
    for (const path of periods) expect(filesIn(desk.out).has(`${path}index.html`)).toBe(true);
    rmSync(join(desk.content, "old.txt"));
    const { pressed, cold } = await pressAndCompare(desk);
    for (const path of periods) expect(pressed.has(`${path}index.html`)).toBe(false);
    expect(textOf(pressed.get("/archive/index.json"))).not.toContain("1987");
    expect(textOf(pressed.get("/sitemaps/pages.xml"))).not.toContain("1987");
    expect(pressed).toEqual(cold);
  });

  test("has no page for the day of an article that is held back", async () => {
    const embargo = ` embargo 2099-01-01 10:00\n\n${copyOf({ headline: "Later", at: "1987-03-26 10:00" })}`;
    const desk = deskWith({ ...named(tides(3)), "later.txt": embargo });
    await buildSite(desk.job);
    expect([...filesIn(desk.out).keys()].filter((path) => path.startsWith("/1987/"))).toEqual([]);
  });

  test("gives the page of a day to an article that permalinks.tsv leads there, and takes it back", async () => {
    const desk = deskWith(named(tides(3)));
    await buildSite(desk.job);
    const file = join(desk.content, permalinksName);
    const lines = readFileSync(file, "utf8");
    appendFileSync(file, "/2020/01/01/\t->\t/2020/01/01/tide-1/\n");
    const given = await pressAndCompare(desk);
    expect(textOf(given.pressed.get("/2020/01/01/index.json"))).toContain('"kind":"moved"');
    expect(given.pressed).toEqual(given.cold);
    writeFileSync(file, lines);
    const back = await pressAndCompare(desk);
    expect(textOf(back.pressed.get("/2020/01/01/index.json"))).toContain('"kind":"day"');
    expect(back.pressed).toEqual(back.cold);
  });

  test("takes a medium that came later, another one in its place, and its going", async () => {
    const desk = deskWith({
      "x/a.txt": copyOf({ headline: "One", body: "A text.\n\na.svg\n\nEnd." }),
    });
    await buildSite(desk.job);
    put(desk, "x/a.svg", svg("<title>First</title>"));
    await buildSite(desk.job);
    expect(textOf(filesIn(desk.out).get("/2020/01/04/one/a.svg"))).toContain("First");
    put(desk, "x/a.svg", svg("<title>Another</title>"));
    await buildSite(desk.job);
    expect(textOf(filesIn(desk.out).get("/2020/01/04/one/a.svg"))).toContain("Another");
    rmSync(join(desk.content, "x/a.svg"));
    await buildSite(desk.job);
    expect(filesIn(desk.out).has("/2020/01/04/one/a.svg")).toBe(false);
  });

  test("without its memory gives the same bytes, leaves equal files alone and removes what is stale", async () => {
    const desk = deskWith({
      ...named(tides(9, ["tides"])),
      "old.txt": copyOf({ headline: "Old" }),
    });
    const { job, content, out } = desk;
    await buildSite(job);
    rmSync(join(content, "old.txt"));
    rmSync(join(content, permalinksName));
    await buildSite({ ...job, out: `${out}-now`, store: `${job.store}-now` });
    const before = filesIn(`${out}-now`);
    const at = statSync(join(desk.out, "404.html")).mtimeMs;
    rmSync(desk.job.store, { force: true });
    for (const more of ["-wal", "-shm"]) rmSync(desk.job.store + more, { force: true });
    const outcome = await buildSite(desk.job);
    const old = ["index.html", "index.json", "index.txt"].map((name) => `2020/01/04/old/${name}`);
    expect(outcome!.removed).toEqual(expect.arrayContaining(old));
    expect(filesIn(desk.out)).toEqual(before);
    expect(statSync(join(desk.out, "404.html")).mtimeMs).toBe(at);
  });

  test.each([{ name: "Other" }, { timeZone: "Asia/Tokyo" }])(
    "with the settings from before others were cut off (%o) gives the same bytes",
    async (change) => {
      const desk = deskWith(named(tides(5, ["tides"])));
      // What has just changed is read again in any case.
      await new Promise((resolve) => setTimeout(resolve, 80));
      await buildSite(desk.job);
      const before = filesIn(desk.out);
      const ingestKey = "timeZone" in change ? "b" : "a";
      const others = { ...desk.job.site, ...change };
      const job = { ...desk.job, site: others, ingestKey, renderKey: "b" };
      expect(await cutOffAfter(5, { job })).toBe(true);
      await buildSite(desk.job);
      expect(filesIn(desk.out)).toEqual(before);
    },
  );

  test("at the same time as another says so, and changes nothing", async () => {
    const desk = deskWith(named(tides(2)));
    const lock = lockStore(desk.job.store);
    await expect(buildSite(desk.job)).rejects.toThrow("Another build is at work");
    lock.close();
    expect((await buildSite(desk.job))!.articles).toBe(2);
  });
});

test.each([1, 60])("an article that stands twice is told of, among %i others", async (others) => {
  const twin = copyOf({ headline: "The same quay" });
  const files = { ...named(tides(others)), "x/one.txt": twin, "x/two.txt": twin };
  const outcome = await buildSite(deskWith(files).job);
  expect([...outcome!.nearDuplicates]).toEqual([["x/two.txt", "x/one.txt"]]);
});

test("a folder that cannot be written to is named, and nothing else is said", async () => {
  const desk = deskWith({ ...named(tides(1)), "a-file": "" });
  const out = join(desk.content, "a-file", "site");
  const failed = await buildSite({ ...desk.job, out }).catch((error: Error) => error);
  expect((failed as Error).stack).toMatch(/^.*a-file.* cannot be read or written \(ENOTDIR\)/u);
});

const sources = ["a.txt", "b.txt", "x/c.txt", "x/d.txt", "e.txt", "f.txt", "g.txt"];
const write = fc.record({
  source: fc.constantFrom(...sources),
  copy: copies,
  day: fc.constantFrom("2019-12-31", "2020-01-01", "2020-01-03", "2020-02-01"),
  minute: fc.integer({ min: 0, max: 3 }),
});
const remove = fc.record({ remove: fc.constantFrom(...sources) });
const resize = fc.record({ pageSize: fc.integer({ min: 1, max: 4 }) });
const edits = fc.array(
  fc.array(
    fc.oneof(
      { arbitrary: write, weight: 8 },
      { arbitrary: remove, weight: 2 },
      { arbitrary: resize, weight: 1 },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 6 },
);

const textFor = ({
  copy,
  day,
  minute,
}: typeof write extends fc.Arbitrary<infer Edit> ? Edit : never) =>
  copyOf({ ...copy, at: `${day} 10:0${minute}` });

test("after any sequence of edits the site is what a first press would give, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (rounds) => {
      const desk = deskWith({});
      let pageSize = 2;
      for (const round of rounds) {
        for (const edit of round) {
          if ("remove" in edit) rmSync(join(desk.content, edit.remove), { force: true });
          else if ("pageSize" in edit) pageSize = edit.pageSize;
          else put(desk, edit.source, textFor(edit));
        }
        const { pressed, cold } = await pressAndCompare(desk, { ...site, pageSize });
        expect([...pressed.keys()]).toEqual([...cold.keys()]);
        const different = [...cold].filter(([name, bytes]) => pressed.get(name) !== bytes);
        expect(
          different.map(([name, bytes]) => [name, textOf(pressed.get(name)), textOf(bytes)]),
        ).toEqual([]);
        expect(brokenLinks(desk.out)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

const kills = Number(process.env["KILLS"] ?? 12);

test("a press that is ended at any moment leaves a site without a broken link and files of others as they were, and the next one completes it", async () => {
  const desk = deskWith(named(tides(12, ["tides"])));
  for (let round = 0; round < kills / 3; round += 1) {
    await pressUntil(60 + ((round * 90) % 900), desk);
    expect(existsSync(desk.out) ? brokenLinks(desk.out) : []).toEqual([]);
  }
  await buildSite(desk.job);
  mkdirSync(join(desk.out, "photos"));
  writeFileSync(join(desk.out, "photos/a.jpg"), "a picture");
  for (let round = 0; round < kills; round += 1) {
    for (const name of ["a", "b", "c"]) {
      const headline = `News ${round} ${name}`;
      const body = `A text.\n\nREAD | News ${round} b\n\nThe end.`;
      const topics = ["tides", `topic ${round % 12}`, `topic ${name}`];
      // Each round opens a year.
      const at = `20${20 + round}-01-05 10:00`;
      put(desk, `${round}-${name}.txt`, copyOf({ headline, at, body, topics }));
    }
    if (round > 2) rmSync(join(desk.content, `${round - 2}-a.txt`));
    await pressUntil(120 + ((round * 25) % 600), desk);
    expect(brokenLinks(desk.out)).toEqual([]);
  }
  const { pressed, cold, outcome } = await pressAndCompare(desk);
  expect(pressed.get("/photos/a.jpg")).toBeDefined();
  pressed.delete("/photos/a.jpg");
  expect(pressed).toEqual(cold);
  expect(outcome).toMatchObject({ replaced: [], kept: [] });
});

/** Presses in a process of its own, and ends it after so many milliseconds. */
async function pressUntil(milliseconds: number, { places }: Desk): Promise<void> {
  const script = join(import.meta.dirname, "press-once.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(places)], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  await ended;
  clearTimeout(timer);
}
