import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FileChange } from "#press/site-folder/change-list.ts";
import { SiteRecord } from "#press/site-folder/site-record.ts";
import { addToLists, readLists, writeLists } from "#press/publish/upload-lists.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

function listsOf() {
  const folder = join(temporaryFolder(), "lists");
  const record = new SiteRecord(join(temporaryFolder(), "files.sqlite"));
  const add = (changes: Record<string, FileChange>) => {
    addToLists(folder, record, new Map(Object.entries(changes)));
    return Object.fromEntries(readLists(folder));
  };
  return { folder, add };
}

test("lists add up what was done since files were shipped", () => {
  const { add } = listsOf();
  add({ "/a": "added", "/b": "changed", "/c": "removed" });
  expect(add({ "/a": "changed", "/b": "removed", "/c": "added", "/d": "added" })).toEqual({
    "/a": "added",
    "/b": "removed",
    "/c": "changed",
    "/d": "added",
  });
});

test("lists that were emptied by another hand begin anew", () => {
  const { folder, add } = listsOf();
  add({ "/a": "added" });
  writeLists(folder, new Map());
  expect(add({ "/b": "changed" })).toEqual({ "/b": "changed" });
  rmSync(folder, { recursive: true });
  expect(add({ "/c": "removed" })).toEqual({ "/c": "removed" });
});

test("a line that was cut off is left out", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "added.txt"), "a\nb/c.ht");
  expect([...readLists(folder)]).toEqual([["/a", "added"]]);
});
