import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PublisherError } from "#press/report/publisher-error.ts";
import { findSitePaths, sitePathsBeside } from "#press/site-folder/site-paths.ts";
import { openRecord } from "#press/site-folder/site-record.ts";
import { filesIn } from "#test/press/files-in.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

describe("the paths that belong to a site", () => {
  test("are found only where a site was built", () => {
    const root = temporaryFolder();
    const [out, cache] = [join(root, "site"), join(root, "cache")];
    expect(findSitePaths(out, cache)).toBeUndefined();
    expect(readdirSync(root)).toEqual([]);
    const paths = sitePathsBeside(out, cache);
    openRecord(paths.record).close();
    expect(findSitePaths(out, cache)).toEqual(paths);
  });

  test("stay in the cache once they are there", () => {
    const root = temporaryFolder({ "site.record": "mine" });
    const [out, cache] = [join(root, "site"), join(root, "cache")];
    const paths = sitePathsBeside(out, cache);
    openRecord(paths.record).close();
    rmSync(join(root, "site.record"));
    expect(sitePathsBeside(out, cache)).toEqual(paths);
  });

  test("are beside it", () => {
    const root = temporaryFolder();
    const { record, lists } = sitePathsBeside(join(root, "site"), join(root, "cache"));
    expect(record).toBe(join(root, "site.record/files.sqlite"));
    expect(lists).toBe(join(root, "site.changes"));
  });

  test.each([
    "site.record",
    "site.record/new/a",
    "site.record/journal/a",
    "site.record/files.sqlite/a",
  ])("are in the cache where a folder of others has the name: %s", (name) => {
    const root = temporaryFolder({ [name]: "mine" });
    const cache = join(root, "cache");
    const paths = sitePathsBeside(join(root, "site"), cache);
    for (const path of Object.values(paths)) expect(path.startsWith(cache)).toBe(true);
    expect(readFileSync(join(root, name), "utf8")).toBe("mine");
  });

  test.each(["site.changes", "site.replaced", "site.changes/added.txt/a"])(
    "are refused where %s is something else",
    (name) => {
      const root = temporaryFolder({ [name]: "mine" });
      const before = filesIn(root);
      const place = () => sitePathsBeside(join(root, "site"), join(root, "cache"));
      expect(place).toThrow(PublisherError);
      expect(place).toThrow(/is not a .*Move it away/u);
      expect(filesIn(root)).toEqual(before);
    },
  );
});
