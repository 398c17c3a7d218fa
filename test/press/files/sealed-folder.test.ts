import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isSealed, sealFolder } from "#press/files/sealed-folder.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const files = { "client/a.js": "a", "client/assets/b.css": "b" };

test("a folder of the cache is known to be whole", () => {
  const folder = temporaryFolder(files);
  expect(isSealed(folder)).toBe(false);
  sealFolder(folder);
  expect(isSealed(folder)).toBe(true);
});

test.each([
  ["loses a file", (folder: string) => rmSync(join(folder, "client/a.js"))],
  ["has a changed file", (folder: string) => writeFileSync(join(folder, "client/a.js"), "A")],
  ["has a broken seal", (folder: string) => writeFileSync(join(folder, "sealed.json"), "[[")],
  ["is gone", (folder: string) => rmSync(folder, { recursive: true })],
])("one that %s is not whole", (_what, damage) => {
  const folder = temporaryFolder(files);
  sealFolder(folder);
  damage(folder);
  expect(isSealed(folder)).toBe(false);
});
