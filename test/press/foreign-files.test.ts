import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { permalinksName } from "#press/permalinks/permalink-file.ts";
import { buildSite } from "#press/build-site.ts";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { brokenLinks } from "#test/press/archive.ts";
import { cutOffAfter } from "#test/press/cut-off.ts";
import { type Desk, deskWith, pressAndCompare } from "./paper.ts";
import { filesIn } from "#test/press/files-in.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const named = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text]));

function put(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const foreign = {
  ".htaccess": "Options -Indexes",
  ".git/HEAD": "ref: refs/heads/main",
  CNAME: "paper.example",
  ".well-known/security.txt": "Contact: mailto:desk@paper.example",
  "photos/a.jpg": "a picture",
};

function putForeign({ out }: Pick<Desk, "out">): void {
  for (const [name, text] of Object.entries(foreign)) put(out, name, text);
}

function expectForeign({ out }: Pick<Desk, "out">): void {
  for (const [name, text] of Object.entries(foreign))
    expect([name, readFileSync(join(out, name), "utf8")]).toEqual([name, text]);
}

function deleteStore({ job }: Desk): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(job.store + ending, { force: true });
}

function forgetRecord({ out }: Desk): void {
  rmSync(`${out}.record`, { recursive: true, force: true });
}

describe("a folder with files of others", () => {
  test("is refused, and nothing in it is touched", async () => {
    const desk = deskWith(named(tides(2)));
    putForeign(desk);
    const before = filesIn(desk.out);
    await expect(buildSite(desk.job)).rejects.toThrow(/CNAME.*photos.*--adopt/su);
    expect(filesIn(desk.out)).toEqual(before);
  });

  test("is taken over where it is to be adopted, and keeps them", async () => {
    const desk = deskWith(named(tides(2)), { adopt: true });
    putForeign(desk);
    const outcome = await buildSite(desk.job);
    expectForeign(desk);
    expect(outcome!.replaced).toEqual([]);
    const names = Object.keys(foreign).map((name) => `/${name}`);
    expect(outcome!.unknown.toSorted()).toEqual(names.toSorted());
    expect(existsSync(join(desk.out, "index.html"))).toBe(true);
    const later = await pressAndCompare({ ...desk, job: { ...desk.job, adopt: false } });
    for (const name of Object.keys(foreign)) later.pressed.delete(`/${name}`);
    expect(later.pressed).toEqual(later.cold);
  });

  test("that stand where the site has its own has copies of them, and they are named", async () => {
    const desk = deskWith(named(tides(2)), { adopt: true });
    put(desk.out, "index.html", "our old front");
    put(desk.out, "topics", "a file where a folder has to be");
    mkdirSync(join(desk.out, "page"), { recursive: true });
    symlinkSync("/etc/hostname", join(desk.out, "robots.txt"));
    put(desk.out, "feed.xml/inside", "a folder where a file has to be");
    const outcome = await buildSite(desk.job);
    expect(outcome!.replaced).toEqual(["/feed.xml", "/index.html", "/robots.txt", "/topics"]);
    const copies = outcome!.replacedIn;
    expect(readFileSync(join(copies, "index.html"), "utf8")).toBe("our old front");
    expect(readFileSync(join(copies, "topics"), "utf8")).toMatch(/^a file/u);
    expect(readFileSync(join(copies, "feed.xml/inside"), "utf8")).toMatch(/^a folder/u);
    expect(readlinkSync(join(copies, "robots.txt"))).toBe("/etc/hostname");
    expect(brokenLinks(desk.out)).toEqual([]);
  });

  test("are named also where the run that copied them was cut off", async () => {
    const desk = deskWith(named(tides(2)), { adopt: true });
    put(desk.out, "topics", "a file where a folder has to be");
    put(desk.out, "index.html", "our old front");
    expect(await cutOffAfter(1, desk)).toBe(true);
    expect(existsSync(join(desk.out, "topics"))).toBe(false);
    expect((await buildSite(desk.job))!.replaced).toEqual(["/index.html", "/topics"]);
    const later = await buildSite({ ...desk.job, renderKey: "b" });
    expect(later!.replaced).toEqual([]);
  });

  test("keeps a copy of each, however often a file of one name is in the way", async () => {
    const desk = deskWith(named(tides(1)), { adopt: true });
    for (const text of ["first", "second"]) {
      put(desk.out, "feed.xml", text);
      const { replacedIn } = (await buildSite({ ...desk.job, renderKey: text }))!;
      const name = text === "first" ? "feed.xml" : "feed.xml~2";
      expect(readFileSync(join(replacedIn, name), "utf8")).toBe(text);
    }
  });
});

describe("files that are put into a site", () => {
  test("stay when its name, its address or its articles change, and when its memory is lost", async () => {
    const desk = deskWith(named(tides(5, ["tides"])));
    await buildSite(desk.job);
    putForeign(desk);
    const paper = { ...desk.job.site, name: "Another name", url: "https://other.example/paper/" };
    await pressAndCompare(desk, paper);
    expectForeign(desk);
    deleteStore(desk);
    rmSync(join(desk.content, "1.txt"));
    await pressAndCompare(desk, paper);
    expectForeign(desk);
    forgetRecord(desk);
    writeFileSync(join(desk.out, "assets/old-A1b2C3d4.js"), "of an older app, perhaps");
    const { outcome, pressed } = await pressAndCompare(desk, desk.job.site);
    expectForeign(desk);
    expect(outcome!.unknown).toContain("/assets/old-A1b2C3d4.js");
    expect(pressed.has("/index.html")).toBe(true);
  });

  test("in the place of a page to come end the run before anything is written", async () => {
    const desk = deskWith(named(tides(2)));
    await buildSite(desk.job);
    put(desk.out, "2021/01/01/new/index.html", "mine");
    put(desk.content, "new.txt", copyOf({ headline: "New", at: "2021-01-01 10:00" }));
    const before = filesIn(desk.out);
    await expect(buildSite(desk.job)).rejects.toThrow(/2021\/01\/01\/new\/index\.html.*--adopt/su);
    expect(filesIn(desk.out)).toEqual(before);
    await buildSite({ ...desk.job, adopt: true });
    expect(readFileSync(`${desk.out}.replaced/2021/01/01/new/index.html`, "utf8")).toBe("mine");
  });

  test("in the place of several pages to come are all named, and so is what was changed", async () => {
    const desk = deskWith(named(tides(2)));
    await buildSite(desk.job);
    for (const name of ["one", "two"]) {
      put(desk.out, `2021/01/01/${name}/index.html`, "mine");
      put(desk.content, `${name}.txt`, copyOf({ headline: name, at: "2021-01-01 10:00" }));
    }
    await expect(buildSite(desk.job)).rejects.toThrow(
      /one\/index\.html.*two\/index\.html.*Nothing in the folder was changed/su,
    );
  });

  test("in the place of a page that goes stay, and are named", async () => {
    const desk = deskWith(named(tides(5, ["tides"])));
    await buildSite(desk.job);
    writeFileSync(join(desk.out, "2020/01/01/tide-2/index.txt"), "changed by hand");
    rmSync(join(desk.content, "1.txt"));
    const outcome = await buildSite(desk.job);
    expect(outcome!.kept).toEqual(["/2020/01/01/tide-2/index.txt"]);
    const file = join(desk.out, "2020/01/01/tide-2/index.txt");
    expect(readFileSync(file, "utf8")).toBe("changed by hand");
  });

  test("in the place of a page that changes are copied first", async () => {
    const desk = deskWith(named(tides(2)));
    await buildSite(desk.job);
    writeFileSync(join(desk.out, "index.html"), "changed by hand");
    put(desk.content, "new.txt", copyOf({ headline: "New", at: "2021-01-01 10:00" }));
    const { outcome, pressed, cold } = await pressAndCompare(desk);
    expect(outcome!.replaced).toEqual(["/index.html"]);
    expect(readFileSync(join(outcome!.replacedIn, "index.html"), "utf8")).toBe("changed by hand");
    expect(pressed).toEqual(cold);
  });
});

describe("what stands in the place of a file that a build wrote", () => {
  const stand: Record<string, (file: string) => void> = {
    link: (file) => symlinkSync("/etc/hostname", file),
    "link that leads nowhere": (file) => symlinkSync("nowhere", file),
    folder: (file) => put(file, "inside", "mine"),
    pipe: (file) => spawnSync("mkfifo", [file]),
  };

  test.each(Object.keys(stand))("and is a %s is moved away, and named", async (kind) => {
    const desk = deskWith(named(tides(2)));
    await buildSite(desk.job);
    const file = join(desk.out, "index.html");
    rmSync(file);
    stand[kind]!(file);
    const { mode } = lstatSync(file);
    put(desk.content, "new.txt", copyOf({ headline: "New", at: "2021-01-01 10:00" }));
    const { outcome, pressed, cold } = await pressAndCompare(desk);
    expect(outcome!.replaced).toEqual(["/index.html"]);
    expect(lstatSync(join(outcome!.replacedIn, "index.html")).mode).toBe(mode);
    expect(pressed).toEqual(cold);
  });

  test.each(["topics/tides/page/1", "topics/tides/page", "topics"])(
    "and is a file where its folder was (%s) is moved away, and named",
    async (folder) => {
      const desk = deskWith(named(tides(5, ["tides"])));
      await buildSite(desk.job);
      rmSync(join(desk.out, folder), { recursive: true });
      put(desk.out, folder, "mine");
      const { outcome, pressed, cold } = await pressAndCompare(desk);
      expect(outcome!.replaced).toEqual([`/${folder}`]);
      expect(readFileSync(join(outcome!.replacedIn, folder), "utf8")).toBe("mine");
      expect(pressed).toEqual(cold);
    },
  );

  test("and is a link to a folder elsewhere stays, also when the site has nothing there any more", async () => {
    const article = { headline: "Quay", topics: ["tides"] };
    const desk = deskWith({ "a.txt": copyOf(article), ...named(tides(2)) });
    await buildSite(desk.job);
    const elsewhere = temporaryFolder({ own: "mine" });
    cpSync(join(desk.out, "topics/tides"), elsewhere, { recursive: true });
    rmSync(join(desk.out, "topics/tides"), { recursive: true });
    symlinkSync(elsewhere, join(desk.out, "topics/tides"));
    writeFileSync(join(desk.content, "a.txt"), copyOf({ ...article, topics: [] }));
    await buildSite(desk.job);
    expect([...filesIn(elsewhere).keys()]).toEqual(["/own"]);
    expect(readlinkSync(join(desk.out, "topics/tides"))).toBe(elsewhere);
  });

  test("has its own copy each time, though a file had the place of its folder before", async () => {
    const desk = deskWith(named(tides(5, ["tides"])));
    await buildSite(desk.job);
    rmSync(join(desk.out, "topics"), { recursive: true });
    put(desk.out, "topics", "first");
    await buildSite(desk.job);
    put(desk.out, "topics/index.html", "second");
    const { replacedIn } = (await buildSite({ ...desk.job, renderKey: "b" }))!;
    expect(readFileSync(join(replacedIn, "topics"), "utf8")).toBe("first");
    expect(readFileSync(join(replacedIn, "topics~2/index.html"), "utf8")).toBe("second");
  });
});

describe("a folder that is there and empty", () => {
  test("keeps a copy of what another hand puts there while the site is made", async () => {
    const desk = deskWith(named(tides(2)));
    mkdirSync(desk.out);
    const progress = () => () => {
      put(desk.out, "index.html", "mine");
      put(desk.out, "page/own", "mine");
    };
    const outcome = await buildSite({ ...desk.job, progress });
    expect(outcome!.replaced).toEqual(["/index.html", "/page"]);
    for (const name of ["index.html", "page/own"])
      expect(readFileSync(join(outcome!.replacedIn, name), "utf8")).toBe("mine");
    const { pressed, cold } = await pressAndCompare(desk);
    expect(pressed).toEqual(cold);
  });

  test("is pressed into, and stays the folder that it is", async () => {
    const video = copyOf({ headline: "Film", body: "A text.\n\ntide.webm\n\nThe end." });
    const desk = deskWith({ ...named(tides(3)), "film.txt": video, "tide.webm": "a video" });
    mkdirSync(join(desk.out, "lost+found"), { recursive: true });
    const { ino } = lstatSync(desk.out);
    await buildSite(desk.job);
    expect(lstatSync(desk.out).ino).toBe(ino);
    rmSync(join(desk.out, "lost+found"), { recursive: true });
    const { pressed, cold } = await pressAndCompare(desk);
    expect(pressed).toEqual(cold);
  });
});

describe("a site from which files are gone", () => {
  test.each([".", "2020", "2020/01/01"])(
    "is whole again where an older copy was moved into its place (%s)",
    async (folder) => {
      const desk = deskWith(named(tides(5, ["tides"])));
      await buildSite(desk.job);
      const copy = join(temporaryFolder(), "copy");
      cpSync(join(desk.out, folder), copy, { recursive: true });
      put(desk.content, "1.txt", copyOf({ headline: "Tide 2", body: "Later.", topics: ["tides"] }));
      const { job } = desk;
      await buildSite(job);
      const before = filesIn(desk.out);
      rmSync(join(desk.out, folder), { recursive: true });
      renameSync(copy, join(desk.out, folder));
      await buildSite(job);
      expect(filesIn(desk.out)).toEqual(before);
    },
  );

  test("is whole again after the next build, though no article has changed", async () => {
    const desk = deskWith(named(tides(5, ["tides"])));
    await buildSite(desk.job);
    const before = filesIn(desk.out);
    for (const name of [
      "2020/01/01/tide-2/index.txt",
      "topics",
      "assets",
      "robots.txt",
      "sitemaps",
    ])
      rmSync(join(desk.out, name), { recursive: true });
    await buildSite(desk.job);
    expect(filesIn(desk.out)).toEqual(before);
  });

  test("is whole again where all of it is gone", async () => {
    const desk = deskWith(named(tides(5, ["tides"])));
    await buildSite(desk.job);
    const before = filesIn(desk.out);
    rmSync(desk.out, { recursive: true });
    await buildSite(desk.job);
    expect(filesIn(desk.out)).toEqual(before);
  });

  test("is whole again after another paper was pressed into it, and that one is gone", async () => {
    const desk = deskWith(named(tides(5, ["tides"])));
    const other = deskWith({ "a.txt": copyOf({ headline: "Other" }) }, { out: desk.out });
    await buildSite(desk.job);
    await buildSite(other.job);
    expect(existsSync(join(desk.out, "2020/01/01/tide-2"))).toBe(false);
    const { pressed, cold } = await pressAndCompare(desk);
    expect(pressed).toEqual(cold);
  });
});

const places = [
  "",
  "2020/",
  "2020/01/04/",
  "topics/tides/",
  "assets/",
  "sitemaps/",
  "own/",
  ".git/",
];
const foreignFile = fc.record({
  foreign: fc.tuple(fc.constantFrom(...places), fc.constantFrom("x", "ads.txt", "é", ".x", "a b")),
  text: fc.string(),
});
const step = fc.oneof(
  { arbitrary: foreignFile, weight: 4 },
  fc.record({ article: fc.integer({ min: 0, max: 6 }), text: fc.constantFrom("Ebb.", "Flow.") }),
  fc.record({ remove: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ name: fc.constantFrom("A paper", "B paper") }),
  fc.record({ pageSize: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ lose: fc.constantFrom("store" as const, "record" as const, "both" as const) }),
);

test("whatever is built, every file of others stays as it was, and the rest is what a first press gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 4 }),
      async (rounds) => {
        const desk = deskWith(named(tides(3, ["tides"])));
        let { site } = desk.job;
        const others = new Map<string, string>();
        await pressAndCompare(desk);
        for (const round of rounds) {
          let isSure = true;
          for (const one of round) {
            if ("foreign" in one) {
              const [folder, name] = one.foreign;
              put(desk.out, folder + name, one.text);
              others.set(`/${folder}${name}`, Buffer.from(one.text).toString("base64"));
            } else if ("article" in one) {
              const headline = `Article ${one.article}`;
              put(desk.content, `${one.article}.txt`, copyOf({ headline, body: one.text }));
            } else if ("remove" in one)
              rmSync(join(desk.content, `${one.remove}.txt`), { force: true });
            else if ("lose" in one) {
              if (one.lose !== "record") deleteStore(desk);
              if (one.lose !== "store") forgetRecord(desk);
              if (one.lose !== "store") isSure = false;
            } else site = Object.assign({}, site, one);
          }
          const { pressed, cold } = await pressAndCompare(desk, site);
          for (const [name, text] of others)
            expect([name, pressed.get(name)]).toEqual([name, text]);
          const rest = [...pressed].filter(([name]) => !others.has(name));
          // Without a record, what nothing proves to be the site's own stays too.
          const compared = isSure ? rest : rest.filter(([name]) => cold.has(name));
          expect(new Map(compared)).toEqual(cold);
          if (!isSure) {
            for (const [name] of rest) if (!cold.has(name)) rmSync(join(desk.out, name));
          }
        }
      },
    ),
    { numRuns: Number(process.env["RUNS"] ?? 12) },
  );
});

test("the lines of permalinks.tsv stay where the folder of the site is refused", async () => {
  const desk = deskWith(named(tides(2)));
  putForeign(desk);
  await expect(buildSite(desk.job)).rejects.toThrow("--adopt");
  expect(existsSync(join(desk.content, permalinksName))).toBe(false);
});
