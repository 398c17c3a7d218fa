import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "#press/files/exclusive-lock.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

test("a lock can be taken once, and again after it was closed", () => {
  const file = join(temporaryFolder(), "new", "a.lock");
  const lock = takeLock(file, 0, "taken");
  expect(() => takeLock(file, 0, "taken")).toThrow(new PublisherError("taken"));
  lock.close();
  takeLock(file, 0, "taken").close();
});

test("a damaged lock, or a folder of its name, is replaced", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.lock"), "This is no lock. ".repeat(100));
  mkdirSync(join(folder, "b.lock"));
  for (const file of ["a.lock", "b.lock"].map((name) => join(folder, name))) {
    const lock = takeLock(file, 0, "taken");
    expect(() => takeLock(file, 0, "taken")).toThrow("taken");
    lock.close();
  }
});
