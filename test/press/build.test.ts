import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { filesIn } from "#test/press/files-in.ts";
import { type Built, viteBuild } from "#test/press/vite-build.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

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
  const content = temporaryFolder({ "2020/01/bad.txt": bad, "2020/01/good.txt": good });
  let built: Built;

  beforeAll(async () => {
    built = await viteBuild(content);
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
    expect(built.said).toMatch(/^1 error, 0 warnings, 1 article left out$/m);
  });

  test("fails with --strict, names the fault, and writes nothing", async () => {
    const strict = await viteBuild(content, "--strict");
    expect(strict.code).not.toBe(0);
    expect(strict.said).toContain(`${content}/2020/01/bad.txt:3:1 error impossible-date `);
    expect(strict.said).toContain("1 of 2 articles cannot be published");
    expect(existsSync(join(strict.out, "index.html"))).toBe(false);
  });
});

test("below a base path every link, twin and file is below it", async () => {
  const texts = tides(5, ["high tides"]).map((text, index) => [`${index}.txt`, text] as const);
  const site = { url: "https://host.example/paper", pageSize: 2, topics: ["high tides"] };
  const files = { ...Object.fromEntries(texts), "site.json": JSON.stringify(site) };
  const { code, out } = await viteBuild(temporaryFolder(files));
  expect(code).toBe(0);
  for (const [path, bytes] of filesIn(out)) {
    if (!path.endsWith(".html")) continue;
    const html = Buffer.from(bytes, "base64").toString();
    const links = Array.from(html.matchAll(/ (?:href|src)="(\/[^"]*)"/g), ([, link]) => link!);
    expect(links.length).toBeGreaterThan(5);
    expect([path, ...links.filter((link) => !link.startsWith("/paper/"))]).toEqual([path]);
    const targets = links.map((link) => link.slice("/paper".length).replace(/\/$/, "/index.html"));
    expect([path, ...targets.filter((file) => !existsSync(join(out, file)))]).toEqual([path]);
  }
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
