import { spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { copyOf } from "#test/edition/edition-of.ts";
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

  test("warns of an article that stands twice", () => {
    const folder = temporaryFolder({ "a.txt": good, "b.txt": good });
    expect(run(folder).stdout).toMatch(/b\.txt:1:1 warning near-duplicate .+ a\.txt/u);
  });

  test("says what it takes where it is told nothing, and what is missing where there is nothing", () => {
    expect(run()).toMatchObject({ status: 2, stdout: expect.stringMatching(/^Usage/u) });
    expect(run("/no/such/place")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/nothing at \/no\/such\/place/u),
    });
  });
});
