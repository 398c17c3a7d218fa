import { join } from "node:path";
import { expect, test } from "vitest";
import { findAt } from "#press/check-targets.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const content = temporaryFolder({
  "site.json": "{}",
  "2020/a.txt": "A",
  "2020/notes.md": "Notes",
  "b.txt": "B",
});

test("a folder in the content folder is limited to what lies in it, named as it was given", () => {
  const { targets, skippedEntries } = findAt(join(content, "2020"), 0);
  expect(targets).toMatchObject([
    { file: join(content, "2020/a.txt"), folder: content, source: "2020/a.txt" },
  ]);
  expect(skippedEntries.skipped).toEqual([join(content, "2020/notes.md")]);
});

test("a file that is not an article is skipped", () => {
  const file = join(content, "2020/notes.md");
  expect(findAt(file, 0)).toMatchObject({ targets: [], skippedEntries: { skipped: [file] } });
});

test("a path that is empty, or at which there is nothing, is an error", () => {
  expect(() => findAt(" ", 0)).toThrow("A path is empty");
  expect(() => findAt(join(content, "c.txt"), 0)).toThrow("There is nothing at");
});
