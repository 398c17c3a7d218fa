import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder, checkCanMake } from "#press/files/make-folder.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

test("a folder is made with those above it, or is there already", () => {
  const folder = join(temporaryFolder(), "a/b/c");
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test("checking leaves no folder behind, and refuses one that cannot be made", () => {
  const root = temporaryFolder({ file: "" });
  checkCanMake(join(root, "site"));
  expect(existsSync(join(root, "site"))).toBe(false);
  expect(() => checkCanMake(join(root, "file/site"))).toThrow(/cannot be made \(\w+\)/u);
});

test.skipIf(!existsSync("/proc/self"))(
  "a folder where the system has none to give is refused",
  () => {
    expect(() => checkCanMake("/proc/site")).toThrow("cannot be made (ENOENT)");
  },
);
