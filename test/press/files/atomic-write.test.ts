import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  appendDurably,
  makeAtomically,
  writeDurably,
  writeAtomically,
} from "#press/files/atomic-write.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

test("a file appears as a whole, in a folder that is made for it", () => {
  const file = join(temporaryFolder(), "new", "a.txt");
  makeAtomically(file, (draft) => {
    writeFileSync(draft, "words");
    expect(existsSync(file)).toBe(false);
  });
  expect(readFileSync(file, "utf8")).toBe("words");
});

test("a file that cannot be made leaves the old one, and no draft", () => {
  const folder = temporaryFolder({ "a.txt": "old" });
  const make = () =>
    makeAtomically(join(folder, "a.txt"), (draft) => {
      writeFileSync(draft, "half");
      throw new Error("full");
    });
  expect(make).toThrow("full");
  expect(readdirSync(folder)).toEqual(["a.txt"]);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("old");
});

test("text replaces a file through a draft, which may have a given name", () => {
  const folder = temporaryFolder({ "a.txt": "old" });
  const file = join(folder, "a.txt");
  writeAtomically(file, "new");
  expect(readFileSync(file, "utf8")).toBe("new");
  writeDurably(file, "newer", join(folder, ".a"));
  expect(readFileSync(file, "utf8")).toBe("newer");
  expect(readdirSync(folder)).toEqual(["a.txt"]);
});

test("bytes are added at the end of a file", () => {
  const file = join(temporaryFolder({ "a.txt": "one\n" }), "a.txt");
  appendDurably(file, Buffer.from("two\n"));
  expect(readFileSync(file, "utf8")).toBe("one\ntwo\n");
});
