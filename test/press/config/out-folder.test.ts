import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { resolveOut } from "#press/config/out-folder.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

function placesIn() {
  const root = realpathSync(temporaryFolder({ "project/.git/HEAD": "", "articles/a.txt": "" }));
  return { root, project: join(root, "project"), content: join(root, "articles") };
}

describe("the folder of the site", () => {
  test.each(["site", "a/b/site", "project/dist", "project/dist/paper"])("may be %s", (name) => {
    const { root, ...around } = placesIn();
    expect(resolveOut(join(root, name), around)).toBe(join(root, name));
  });

  test.each([
    ["articles", "the articles are in"],
    ["articles/site", "the articles are in"],
    [".", "the articles are in"],
    ["project", "the project is in"],
    ["project/src", "the project is in"],
    ["project/new", "the project is in"],
    ["project/.git", "the project is in"],
    ["other/.git/site", "part of a Git repository"],
    ["articles/a.txt", "it is a file. Name a folder of its own"],
    ["articles/a.txt/site", "a part of its path is a file"],
    [`${"a".repeat(300)}/site`, "its path is too long"],
  ])("may not be %s", (name, reason) => {
    const { root, ...around } = placesIn();
    expect(() => resolveOut(join(root, name), around)).toThrow(reason);
  });

  test("may not be above the project, wherever the articles are", () => {
    const { root, project } = placesIn();
    const content = temporaryFolder();
    expect(() => resolveOut(root, { project, content })).toThrow("the project is in");
    expect(() => resolveOut("/", { project, content })).toThrow("cannot be the folder");
  });

  test("is what a link leads to, even if that does not exist yet", () => {
    const { root, ...around } = placesIn();
    mkdirSync(join(root, "www"));
    symlinkSync("www", join(root, "link"));
    symlinkSync("../later/site", join(root, "www/dangling"));
    expect(resolveOut(join(root, "link"), around)).toBe(join(root, "www"));
    expect(resolveOut(join(root, "link/dangling"), around)).toBe(join(root, "later/site"));
  });

  test("is refused where a link leads to the articles, or to itself", () => {
    const { root, ...around } = placesIn();
    symlinkSync("articles", join(root, "link"));
    symlinkSync("loop", join(root, "loop"));
    expect(() => resolveOut(join(root, "link/site"), around)).toThrow("the articles are in");
    for (const name of ["loop", "loop/site"])
      expect(() => resolveOut(join(root, name), around)).toThrow("round to itself");
  });
});
