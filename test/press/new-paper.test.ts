import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "#press/check.ts";
import { readSiteFile } from "#press/config/site-config.ts";
import { makePaper } from "#press/new-paper.ts";
import { runBuild } from "#test/press/run-build.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const now = Date.parse("2026-11-27T23:30:00Z");
const timeZone = "Africa/Johannesburg";

describe("a new paper", () => {
  test("builds without a problem, and shows its article with its picture", async () => {
    const folder = join(temporaryFolder(), "the-harbour_gazette");
    const files = makePaper({ folder, now, timeZone });
    expect(files).toEqual([
      "site.json",
      "site.schema.json",
      "2026/11/28/first-article.txt",
      "2026/11/28/harbour.svg",
    ]);
    const { code, said, out } = await runBuild(folder, "--strict", "--now", "2026-11-28");
    expect(said).toContain("0 errors, 0 warnings");
    expect(said).not.toContain("skipped");
    expect(code).toBe(0);
    const page = readFileSync(join(out, "2026/11/28/your-first-article/index.html"), "utf8");
    expect(page).toContain("The Harbour Gazette");
    expect(page).toContain("<img");
  });

  test("is checked without a problem", async () => {
    const folder = join(temporaryFolder(), "paper");
    makePaper({ folder, now, timeZone });
    expect(await check([folder])).toBe(0);
  });

  test("has every key of site.json, with the name of its folder and the time zone of the machine", () => {
    const folder = join(temporaryFolder(), `Größe "neun"`);
    makePaper({ folder, now, timeZone });
    const { site, problems } = readSiteFile(folder);
    expect(problems).toEqual([]);
    expect(site).toMatchObject({ name: `Größe "neun"`, timeZone });
  });

  test("has a folder that is empty, or is made", () => {
    const folder = temporaryFolder();
    expect(makePaper({ folder, now, timeZone })).toContain("site.json");
  });

  test.each([
    ["a folder with other files", "", /is not empty \(notes\.md\).+Nothing was written/u],
    ["a file", "notes.md", /is no folder/u],
  ])("is not written where %s stands", (_what, below, message) => {
    const folder = temporaryFolder({ "notes.md": "mine" });
    expect(() => makePaper({ folder: join(folder, below), now, timeZone })).toThrow(message);
    expect(readdirSync(folder)).toEqual(["notes.md"]);
  });

  test("needs a name and a place that can be written to", () => {
    expect(() => makePaper({ folder: " ", now, timeZone })).toThrow(/npm run new -- path/u);
    expect(() => makePaper({ folder: "/proc/paper", now, timeZone })).toThrow(
      /cannot be written into \/proc\/paper/u,
    );
  });
});
