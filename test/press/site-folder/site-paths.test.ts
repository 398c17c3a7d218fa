import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PublisherError } from "#press/report/publisher-error.ts";
import { findSitePaths, sitePathsBeside } from "#press/site-folder/site-paths.ts";
import { openRecord } from "#press/site-folder/site-record.ts";
import { filesIn } from "#test/press/files-in.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

describe("what belongs to a site", () => {
  test("is found only where a site was built", () => {
    const root = temporaryFolder();
    const [out, cache] = [join(root, "site"), join(root, "cache")];
    expect(findSitePaths(out, cache)).toBeUndefined();
    expect(readdirSync(root)).toEqual([]);
    const places = sitePathsBeside(out, cache);
    openRecord(places.record).close();
    expect(findSitePaths(out, cache)).toEqual(places);
  });

  test("stays in the cache where it was begun there", () => {
    const root = temporaryFolder({ "site.record": "mine" });
    const [out, cache] = [join(root, "site"), join(root, "cache")];
    const places = sitePathsBeside(out, cache);
    openRecord(places.record).close();
    rmSync(join(root, "site.record"));
    expect(sitePathsBeside(out, cache)).toEqual(places);
  });

  test("lies beside it", () => {
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
  ])("lies in the cache where another's has the name: %s", (name) => {
    const root = temporaryFolder({ [name]: "mine" });
    const cache = join(root, "cache");
    const places = sitePathsBeside(join(root, "site"), cache);
    for (const place of Object.values(places)) expect(place.startsWith(cache)).toBe(true);
    expect(readFileSync(join(root, name), "utf8")).toBe("mine");
  });

  test.each(["site.changes", "site.replaced", "site.changes/added.txt/a"])(
    "has no place where %s stands",
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
