import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hashOf } from "#press/files/hash-file.ts";
import { findDamage } from "#press/site-folder/find-damage.ts";
import { openRecord } from "#press/site-folder/site-record.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const files = { "index.html": "front", "a/index.html": "a", "a/b/index.html": "b" };

/** Makes a site whose last run ended when one of its folders changed, or so many milliseconds later. */
function siteAt(folder: string, later: number) {
  const out = temporaryFolder(files);
  const file = join(temporaryFolder(), "files.sqlite");
  const record = openRecord(file);
  for (const [path, text] of Object.entries(files)) record.files.put(`/${path}`, hashOf(text));
  record.close();
  return {
    out,
    /** What is found of it now. */
    damage: () => {
      const since = statSync(join(out, folder)).ctimeMs + later;
      return findDamage({ out, record: file, since, inode: statSync(out).ino });
    },
  };
}

describe("a file of a site", () => {
  test("is missed that was removed at the very time when the last run ended", () => {
    const { out, damage } = siteAt("a", 0);
    rmSync(join(out, "a/index.html"));
    expect(damage()).toEqual(["/a/index.html"]);
  });

  test("is not looked for where its folder has not changed since", () => {
    const { out, damage } = siteAt("a", 1);
    rmSync(join(out, "a/index.html"));
    expect(damage()).toEqual([]);
  });

  test("is always looked for in the root", () => {
    const { out, damage } = siteAt("", 1);
    writeFileSync(join(out, "index.html"), "another");
    expect(damage()).toEqual(["/index.html"]);
  });

  test("is looked for below a folder that has changed", () => {
    const { out, damage } = siteAt("a", 0);
    renameSync(join(out, "a/b/index.html"), join(out, "a/b/other.html"));
    rmSync(join(out, "a/index.html"));
    expect(damage().toSorted()).toEqual(["/a/b/index.html", "/a/index.html"]);
  });
});
