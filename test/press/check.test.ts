import { spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "#press/check.ts";
import { copyOf } from "#test/edition/edition-of.ts";
import { link, pipe } from "#test/press/odd-entries.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("node", ["scripts/check.ts", ...args], {
    encoding: "utf8",
  });
  return { status, stdout: stripVTControlCharacters(stdout), stderr };
}

const good = copyOf({ headline: "Cranes at work" });
const odd = `colour red\ndate 2020-01-04\n\n${good}`;
const bad = "A headline\n\n2020-02-30 10:00\n\nA text.";

describe("checking articles", () => {
  test("prints each problem as a compiler does, with its line and a caret", () => {
    const folder = temporaryFolder({ "a/odd.txt": odd });
    const { status, stdout } = run(folder);
    expect(stdout).toMatch(/a\/odd\.txt:1:1 warning unknown-key .+\n1 \| colour red\n {2}\| \^\n/u);
    expect(stdout).toMatch(/1 file read: 0 errors, 1 warning\n$/u);
    expect(status).toBe(0);
  });

  test("exits with 1 where an article cannot be published", () => {
    const folder = temporaryFolder({ "good.txt": good, "bad.txt": bad });
    const { status, stdout } = run(folder);
    expect(stdout).toMatch(/bad\.txt:\d+:\d+ error impossible-date /u);
    expect(stdout).toMatch(/2 files read: 1 error, 0 warnings, 1 article left out/u);
    expect(status).toBe(1);
  });

  test("reads single files, and takes a date from the path below the folder of site.json", () => {
    const undated = "A headline\n\nA text.";
    const folder = temporaryFolder({ "site.json": "{}", "2020/01/04/a.txt": undated });
    const { status, stdout } = run("--json", `${folder}/2020/01/04/a.txt`);
    expect(JSON.parse(stdout)).toMatchObject({
      file: `${folder}/2020/01/04/a.txt`,
      article: { datePublished: expect.stringMatching(/^2020-01-04T00:00:00/u) },
    });
    expect(status).toBe(0);
  });

  test("with --json prints one line a file, with what was not published and why", () => {
    const folder = temporaryFolder({ "a.txt": odd, "b.txt": bad });
    const { status, stdout } = run(folder, "--json");
    const [first, second] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ article: { headline: "Cranes at work" } });
    expect(first.dropped).toContainEqual({ rule: "unknown-key", line: 1, text: "colour red" });
    expect(second).toMatchObject({ article: null, problems: [{ severity: "error" }] });
    expect(second.dropped).not.toEqual([]);
    expect(status).toBe(1);
  });

  test("says what deserves a warning in site.json", () => {
    const folder = temporaryFolder({ "a.txt": good, "site.json": '{ "language": "de" }' });
    const { status, stdout } = run(folder);
    expect(stdout).toContain(`${folder}/site.json:1:3 warning interface-language `);
    expect(stdout).not.toContain("missing-url");
    expect(status).toBe(0);
  });

  test("says what is wrong in the permalink file, where it is asked of the whole folder", () => {
    const permalinks = "/old/\t->\t/no/address\n";
    const folder = temporaryFolder({
      "x/a.txt": good,
      "site.json": "{}",
      "permalinks.tsv": permalinks,
    });
    const { status, stdout } = run(folder);
    expect(stdout).toContain(`${folder}/permalinks.tsv:1:1 warning permalinks `);
    expect(status).toBe(0);
    expect(run(join(folder, "x")).stdout).not.toContain("permalinks");
  });

  test("says what is held back, and until when, and is content with it", () => {
    const folder = temporaryFolder({
      "_notes.txt": "",
      "a.txt": `draft\n\n${good}`,
      "b.txt": `embargo 2026-12-01 06:00\n\n${copyOf({ headline: "Another" })}`,
      "site.json": "{}",
    });
    const { status, stdout } = run(folder, "--now", "2026-12-01T05:00:00Z");
    expect(stdout).toContain(
      `held back: 3 articles: ${folder}/_notes.txt (draft), ${folder}/a.txt (draft), ${folder}/b.txt (until 2026-12-01 06:00)\n`,
    );
    expect(stdout).toMatch(/: 0 errors, 1 warning\n/u);
    expect(status).toBe(0);
    const later = run(folder, "--json", "--now", "2026-12-01T06:00:00Z");
    const lines = later.stdout.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).held)).toEqual(["draft", "draft", null]);
    expect(later.status).toBe(0);
  });

  test("warns of a date that is still to come, with its place", () => {
    const folder = temporaryFolder({ "a.txt": copyOf({ headline: "A", at: "2099-01-01 10:00" }) });
    const { status, stdout } = run(folder);
    expect(stdout).toContain("a.txt:3:1 warning future-date ");
    expect(status).toBe(0);
    expect(run(folder, "--now", "2098-12-31T12:00:00Z").stdout).not.toContain("future-date");
    expect(run(folder, "--now", "soon")).toMatchObject({ status: 2, stdout: "" });
  });

  test("warns of an article that stands twice", () => {
    const folder = temporaryFolder({ "a.txt": good, "b.txt": good });
    expect(run(folder).stdout).toMatch(/b\.txt:1:1 warning near-duplicate .+ a\.txt/u);
  });

  test("says what it takes where it is told nothing, and what is missing where there is nothing", () => {
    expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage/u) });
    expect(run().stdout).toMatch(/files? read: 0 errors/u);
    expect(run("")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("empty"),
    });
    expect(run("/no/such/place")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/nothing at \/no\/such\/place/u),
    });
  });
});

/** Checks without starting a process. */
async function checkHere(...args: string[]) {
  const lines: string[] = [];
  const code = await check(args, (line) => lines.push(stripVTControlCharacters(line)));
  return { code, said: lines.join("\n") };
}

describe("checking a folder with other things in it", () => {
  test("names what is skipped, once, and reads the rest", async () => {
    const folder = temporaryFolder({
      "site.json": "{}",
      "x/a.TXT": good,
      "x/b.md": "",
      "x/notes": "",
      "x/.trash/c.txt": bad,
      "x/p.png": "",
    });
    const { code, said } = await checkHere(join(folder, "x"));
    expect(said).toContain("1 file read: 0 errors");
    expect(said).toContain(`format that is not read yet (${folder}/x/b.md); save`);
    expect(said).toContain(`1 file that is not an article (${folder}/x/notes)`);
    expect(code).toBe(0);
  });

  test("exits with 1 where a link leads out or a text is a pipe, and names both", async () => {
    const folder = temporaryFolder({ "a.txt": good });
    link(folder, "etc", "/etc");
    expect(await checkHere(folder)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/etc\/?:1:1 error link /u),
    });
    const other = temporaryFolder({ "a.txt": good });
    pipe(other, "b.txt");
    link(other, "pw.txt", "/etc/passwd");
    const { code, said } = await checkHere(other, "--json");
    expect(said.split("\n").map((line) => JSON.parse(line))).toMatchObject([
      { file: `${other}/a.txt`, problems: [] },
      { file: `${other}/b.txt`, article: null, problems: [{ rule: "unreadable" }] },
      { file: `${other}/pw.txt`, article: null, problems: [{ rule: "unreadable" }] },
    ]);
    expect(said).not.toContain("root:");
    expect(code).toBe(1);
  });

  test("takes a single file for an article only where its name says so", async () => {
    const folder = temporaryFolder({ "a.md": good });
    expect(await checkHere(join(folder, "a.md"))).toEqual({
      code: 0,
      said: expect.stringMatching(/^0 files read.*\nskipped: 1 file in a format/u),
    });
  });

  test("does not go where the build would not", async () => {
    const folder = temporaryFolder({ "site.json": "{}", ".trash/a.txt": good });
    link(folder, "out", temporaryFolder({ "a.txt": good }));
    for (const path of [".trash", ".trash/a.txt", "out", "out/a.txt"])
      await expect(checkHere(join(folder, path))).rejects.toThrow(/is not read/u);
  });
});

describe("explaining articles", () => {
  test("prints every line with the rule that took it, and problems below their line", () => {
    const folder = temporaryFolder({ "2020/01/04/odd.txt": odd, "site.json": "{}" });
    const { status, stdout } = run("--explain", `${folder}/2020/01/04/odd.txt`);
    expect(stdout).toMatch(/^1 +header +dropped: unknown-key +\| colour red\n.+:1:1 warning /mu);
    expect(stdout).toMatch(/^2 +header +header: date +\| date 2020-01-04$/mu);
    expect(stdout).toMatch(/^3 +blank$/mu);
    expect(stdout).toMatch(/head +headline +\d+% \| Cranes at work$/mu);
    expect(status).toBe(0);
  });

  test("has no colour where it is not on a terminal", () => {
    const folder = temporaryFolder({ "a.txt": good });
    const args = ["scripts/check.ts", "--explain", folder];
    expect(spawnSync("node", args, { encoding: "utf8" }).stdout).not.toContain("\u001b");
  });

  test("takes several files and folders", () => {
    const folder = temporaryFolder({ "a.txt": good, "b/c.txt": good, "b/d.txt": good });
    const { stdout } = run("--explain", `${folder}/a.txt`, `${folder}/b`);
    for (const name of ["a.txt", "b/c.txt", "b/d.txt"])
      expect(stdout).toContain(`${folder}/${name}\n`);
    expect(stdout).toContain("3 files read");
  });

  test("says what to do without a file", () => {
    const { status, stdout } = run("--explain");
    expect(stdout).toContain("--explain needs a file");
    expect(status).toBe(2);
  });

  test("says that a file is missing, and explains the others", () => {
    const folder = temporaryFolder({ "a.txt": good });
    const { status, stdout, stderr } = run("--explain", `${folder}/b.txt`, `${folder}/a.txt`);
    expect(stderr).toContain(`There is nothing at ${folder}/b.txt`);
    expect(stdout).toContain("Cranes at work");
    expect(status).toBe(1);
  });

  test.each([
    ["empty", "", "empty-file"],
    ["a picture", "\u0089PNG\r\n\u001a\n", "unreadable"],
    ["too large", "a word ".repeat(200_000), "unreadable"],
  ])("says why nothing of a file that is %s was read", (_, text, rule) => {
    const folder = temporaryFolder({ "a.txt": "" });
    writeFileSync(`${folder}/a.txt`, text, "latin1");
    const { status, stdout } = run("--explain", `${folder}/a.txt`);
    expect(stdout).toMatch(new RegExp(`a\\.txt:1:1 error ${rule} `, "u"));
    expect(status).toBe(1);
  });

  test("reads a file that is not UTF-8 as a build does", () => {
    const folder = temporaryFolder({ "a.txt": "" });
    writeFileSync(`${folder}/a.txt`, `Br\u00fccke\n\n${good}`, "latin1");
    const { stdout } = run("--explain", folder);
    expect(stdout).toContain("warning encoding");
    expect(stdout).toMatch(/\| Brücke$/mu);
  });

  test("with --json adds the lines", () => {
    const folder = temporaryFolder({ "a.txt": odd });
    const { lines } = JSON.parse(run("--explain", "--json", folder).stdout);
    expect(lines[0]).toEqual({
      line: 1,
      column: 1,
      text: "colour red",
      rule: "header",
      became: "dropped: unknown-key",
    });
  });
});
