import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { failOverBudget } from "#press/build-guards.ts";
import { copyOf, tides } from "#test/edition/edition-of.ts";
import { filesIn } from "#test/press/files-in.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const site = JSON.stringify({ url: "https://paper.example/", cards: false });
const root = join(import.meta.dirname, "../..");

const build = (settings: Record<string, string>, ...flags: string[]) =>
  run("build", settings, flags);

function run(name: string, settings: Record<string, string>, flags: string[] = []) {
  const command = [join(root, `scripts/${name}.ts`), ...flags];
  const env = { ...process.env, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: "utf8",
    env,
  });
  return { status, said: stripVTControlCharacters(stdout + stderr) };
}

function paper(count: number) {
  const texts = tides(count).map((text, at) => [`a/${at}.txt`, text]);
  const folder = temporaryFolder({ "content/site.json": site, "content/a/x": "" });
  return {
    folder,
    content: join(folder, "content"),
    files: Object.fromEntries(texts) as Record<string, string>,
  };
}

describe("a build", () => {
  test.each([
    ["the articles", "content"],
    ["a link to the articles", "link"],
  ])("does not write a site into %s", (_what, name) => {
    const folder = temporaryFolder({ "content/site.json": site, "content/a.txt": tides(1)[0]! });
    symlinkSync("content", join(folder, "link"));
    const before = filesIn(folder);
    const { status, said } = build({ CONTENT: join(folder, "content"), OUT: join(folder, name) });
    expect(said).toMatch(/^OUT=.* cannot be the folder of the site: the articles are in .*\n$/u);
    expect(status).toBe(1);
    expect(filesIn(folder)).toEqual(before);
  });

  test.each([".", "public_html"])("does not write a site into the project, at %j", (name) => {
    const content = temporaryFolder({ "a.txt": tides(1)[0]! });
    const { status, said } = build({ CONTENT: content, OUT: join(root, name) });
    expect(said).toMatch(/only dist is free/u);
    expect(status).toBe(1);
    expect(readdirSync(root)).not.toContain("public_html");
  });

  test.each(["OUT", "CONTENT"])("does not take an empty %s for the project", (name) => {
    const { status, said } = build({ [name]: "" });
    expect(said).toMatch(new RegExp(`^${name} is set and empty`, "u"));
    expect(status).toBe(1);
  });

  test("and a watch say so without a way through the code", () => {
    const { status, said } = run("watch", { OUT: "" });
    expect(said).toMatch(/^OUT is set and empty.*\n$/u);
    expect(status).toBe(1);
  });

  test("writes to where a link leads, and leaves the link", () => {
    const { folder, content, files } = paper(2);
    write(content, files);
    mkdirSync(join(folder, "www"));
    symlinkSync("www", join(folder, "out"));
    expect(build({ CONTENT: content, OUT: join(folder, "out") }).status).toBe(0);
    expect(existsSync(join(folder, "www/index.html"))).toBe(true);
  });

  test("asks before it withdraws most of a paper", () => {
    const { folder, content, files } = paper(6);
    write(content, files);
    const settings = { CONTENT: content, OUT: join(folder, "site") };
    expect(build(settings).status).toBe(0);
    const before = filesIn(settings.OUT);
    rmSync(join(content, "a"), { recursive: true });
    const { status, said } = build(settings);
    expect(said).toMatch(
      /6 of 6 published articles would be withdrawn.*run npm run build -- --withdraw/u,
    );
    expect(status).toBe(1);
    expect(filesIn(settings.OUT)).toEqual(before);
    expect(readdirSync(`${settings.OUT}.changes`)).toHaveLength(3);
    // The disk comes back.
    write(content, files);
    expect(build(settings).said).toMatch(/0 added, 0 changed|nothing has changed|0 files added/u);
    rmSync(join(content, "a"), { recursive: true });
    expect(build(settings, "--withdraw").said).toMatch(/^0 articles in /mu);
    expect(existsSync(join(settings.OUT, "2020/01/01/tide-1/index.txt"))).toBe(false);
  });

  test("asks also where it remembers nothing of the paper", () => {
    const { folder, content, files } = paper(6);
    write(content, files);
    const out = join(folder, "site");
    expect(build({ CONTENT: content, OUT: out }).status).toBe(0);
    const other = temporaryFolder({ "site.json": site, "a.txt": copyOf({ headline: "Other" }) });
    expect(build({ CONTENT: other, OUT: out }).said).toMatch(/6 of 6 published articles/u);
  });
});

function write(content: string, files: Record<string, string>): void {
  const folder = temporaryFolder(files);
  spawnSync("cp", ["-r", join(folder, "a"), content]);
}

describe("what is over its budget", () => {
  const code = { what: "JavaScript", bytes: 2, budget: 1, isOfCode: true } as const;
  const page = { what: "HTML and CSS of /", bytes: 2, budget: 1 };

  test("ends a build where it is a page, and a strict one where it is code", () => {
    expect(() => failOverBudget([page], false)).toThrow("Over budget: HTML and CSS of /.");
    expect(() => failOverBudget([code], true)).toThrow("Over budget: JavaScript.");
  });

  test("is told of where it is code, since the words of a language may be longer", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    expect(() => failOverBudget([code], false)).not.toThrow();
    expect(warn).toHaveBeenCalledWith(expect.stringContaining("Over budget: JavaScript"));
    warn.mockRestore();
  });
});
