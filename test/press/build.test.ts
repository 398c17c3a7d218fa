import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { filesIn } from "#test/press/files-in.ts";
import { type Built, runBuild, viteBuild } from "#test/press/run-build.ts";

type Files = ReturnType<typeof filesIn>;

const good = copyOf({ headline: "Cranes at work", topics: ["high tides", "港口"] });
const bad = "A headline\n\n2020-02-30 10:00\n\nA text.";

describe("the same content", () => {
  test("gives the same files with the same bytes, built twice in two places", async () => {
    const built = await Promise.all([viteBuild("content"), viteBuild("content")]);
    expect(built.map(({ code }) => code)).toEqual([0, 0]);
    const [first, second] = built.map(({ out }) => filesIn(out)) as [Files, Files];
    expect(first.size).toBeGreaterThan(100);
    expect([...second.keys()]).toEqual([...first.keys()]);
    const changed = [...first].filter(([path, bytes]) => second.get(path) !== bytes);
    expect(changed.map(([path]) => path)).toEqual([]);
  });
});

describe("a content folder without site.json, and with an article that cannot be published", () => {
  const others = { ".trash/old.txt": good, "2020/notes.md": good, "2020/plan.pdf": "" };
  const content = temporaryFolder({
    "2020/01/bad.txt": bad,
    "2020/01/good.txt": good,
    ...others,
  });
  symlinkSync(temporaryFolder({ "secret.txt": good }), join(content, "elsewhere"));
  let built: Built;

  beforeAll(async () => {
    built = await runBuild(content);
  });

  test("is built all the same", () => {
    expect(built.code).toBe(0);
    const page = join(built.out, "2020/01/04/cranes-at-work/index.html");
    expect(readFileSync(page, "utf8")).toContain("<title>Cranes at work | Broadsheet</title>");
  });

  test("has the licences of all that is bundled with it", () => {
    const text = readFileSync(join(built.out, "licenses.txt"), "utf8");
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    const fonts = "@fontsource-variable/newsreader";
    for (const name of [...Object.keys(dependencies), "scheduler", "broadsheet", fonts])
      expect(text).toMatch(new RegExp(`^## ${name} - [\\d.]+ \\(.+\\)\n\n\\S`, "mu"));
    expect(existsSync(join(built.out, ".vite"))).toBe(false);
  });

  test("is told where the fault lies and what was left out", () => {
    expect(built.said).toContain(`${content}/2020/01/bad.txt:3:1 error impossible-date `);
    expect(built.said).toMatch(/^1 article in /m);
    expect(built.said).toMatch(/^2 errors, 1 warning, 1 article left out$/m);
  });

  test("is told of the link that leads out, and in the summary of what was skipped", () => {
    expect(built.said).toContain(`${content}/elsewhere:1:1 error link `);
    expect(built.said).toMatch(/^skipped: 1 file in a format .+ \(2020\/notes\.md\)/m);
    expect(built.said).toMatch(/^skipped: 1 file that is not an article \(2020\/plan\.pdf\)$/m);
  });

  test("is told that readers cannot come by its feeds", () => {
    expect(built.said).toContain(`${content}/site.json:1:1 warning missing-url `);
  });

  test("fails with --strict, names the fault, and writes nothing", async () => {
    const strict = await runBuild(content, "--strict");
    expect(strict.code).not.toBe(0);
    expect(strict.said).toContain(`${content}/2020/01/bad.txt:3:1 error impossible-date `);
    expect(strict.said).toContain(
      "1 of 2 articles cannot be published, 1 of the links and folders cannot be read, and --strict",
    );
    expect(existsSync(join(strict.out, "index.html"))).toBe(false);
  });
});

describe("a paper with a name, a path and topics out of the ordinary", () => {
  const base = "/pa%27per%20%28s%C3%BCd%29/%22%3E%3Cscript%3E%26/";
  const name = `The "T&T" </title><script>alert('1')</script>\nPaper`;
  const settings = {
    name,
    description: name,
    url: `https://HOST.example/pa'per (süd)/"><script>&`,
    pageSize: 2,
    topics: ["high tides", "hihg tides"],
    budgets: { "/nowhere/": 1 },
    lead: "/2020/01/01/no-such-tide",
  };
  let built: Built;
  let files: Files;

  beforeAll(async () => {
    const texts = tides(5, ["high tides"]).map((text, index) => [`${index}.txt`, text] as const);
    const site = JSON.stringify(settings, null, 1);
    const ahead = {
      "_notes.txt": "Notes",
      "later.txt": `embargo 2999-01-01 06:00\n\n${good}`,
      "far.txt": copyOf({ headline: "Far ahead", at: "2998-01-01 10:00" }),
    };
    const contents = { ...Object.fromEntries(texts), ...ahead, "site.json": site };
    built = await runBuild(temporaryFolder(contents));
    files = filesIn(built.out);
  });

  const textOf = (path: string) => Buffer.from(files.get(path)!, "base64").toString();
  const pages = () => [...files.keys()].filter((path) => path.endsWith(".html"));

  test("has every link, twin and file below its base path", () => {
    expect(built.code).toBe(0);
    for (const path of pages()) {
      const links = Array.from(
        textOf(path).matchAll(/ (?:href|src)="(\/[^"]*)"/g),
        (one) => one[1]!,
      );
      expect(links.length).toBeGreaterThan(5);
      expect([path, ...links.filter((link) => !link.startsWith(base))]).toEqual([path]);
      const targets = links.map((link) =>
        link.slice(base.length - 1).replace(/\/$/, "/index.html"),
      );
      expect([path, ...targets.filter((file) => !existsSync(join(built.out, file)))]).toEqual([
        path,
      ]);
    }
  });

  test("has nothing of them in a page but as text", () => {
    for (const path of pages()) {
      const { document } = new JSDOM(textOf(path)).window;
      const scripts = Array.from(document.scripts, ({ type, textContent }) => [type, textContent]);
      expect(scripts.filter(([type, text]) => !type?.endsWith("json") && text !== "")).toEqual([]);
      expect(document.title).toContain(name.replace("\n", " "));
    }
  });

  test("has them on one line in what is read by lines, and whole in XML and JSON", () => {
    const plain = name.replace("\n", " ");
    for (const path of [
      "/feed.xml",
      "/atom.xml",
      "/feeds.opml",
      "/sitemap.xml",
      "/sitemaps/news.xml",
    ]) {
      const { document } = new JSDOM(textOf(path), { contentType: "text/xml" }).window;
      expect(document.documentElement.outerHTML).toContain(base.slice(0, -1));
    }
    expect(JSON.parse(textOf("/manifest.webmanifest"))).toMatchObject({ name: plain });
    expect(JSON.parse(textOf("/feed.json"))).toMatchObject({ title: plain });
    expect(textOf("/_headers").split("\n")[0]).toBe(`${base}*`);
    expect(textOf("/robots.txt").split("\n").at(-2)).toBe(
      `Sitemap: https://host.example${base}sitemaps/news.xml`,
    );
  });

  test("is told of what is held back, and of what is dated after the build", () => {
    expect(built.said).toMatch(
      /^held back: 2 articles: _notes\.txt \(draft\), later\.txt \(until 2999-01-01 06:00\)$/m,
    );
    expect(built.said).toMatch(/far\.txt:3:1 warning future-date /);
    expect(built.said).toMatch(/^6 articles in /m);
  });

  test("is told of topics, budgets and a lead that stand for nothing", () => {
    expect(built.said).toMatch(/site\.json:8:3 warning masthead-topic .*Did you mean high tides\?/);
    expect(built.said).toMatch(/site\.json:11:3 warning budget .*\/nowhere\//);
    expect(built.said).toMatch(/site\.json:13:2 warning lead .*\/2020\/01\/01\/no-such-tide\//);
  });
});

test.each([
  ["a site.json that is wrong", { "site.json": '{ "pageSize": 0 }' }, /site\.json:1:3 error site /],
  [
    "a page over its budget",
    { "a.txt": good, "site.json": '{ "budgets": { "/": 1 } }' },
    /Over budget: .*\//,
  ],
])("%s fails the build, without a way through the code", async (_what, files, message) => {
  const { code, said } = await viteBuild(temporaryFolder(files));
  expect(code).not.toBe(0);
  expect(said).toMatch(message);
  expect(said).not.toMatch(/^ +at .*src\/press/m);
});
