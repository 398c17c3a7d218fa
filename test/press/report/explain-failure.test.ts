import { mkdirSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explainFailure } from "#press/report/explain-failure.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

function failureOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return explainFailure(error);
  }
  return undefined;
}

const root = temporaryFolder({ file: "", "full/file": "", "other/file": "" });

test.each<[string, () => void]>([
  ["EEXIST", () => mkdirSync(join(root, "file"))],
  ["EISDIR", () => writeFileSync(join(root, "full"), "")],
  ["ENOTEMPTY", () => renameSync(join(root, "full"), join(root, "other"))],
  ["ENOTEMPTY", () => rmdirSync(join(root, "full"))],
  ["ENAMETOOLONG", () => writeFileSync(join(root, "a".repeat(300)), "")],
])("%s is explained to the publisher, with the path", (code, act) => {
  const error = failureOf(act);
  expect(error).toBeInstanceOf(PublisherError);
  expect((error as Error).message).toContain(`(${code})`);
  expect((error as Error).message).toContain(root);
});

test("an error in the code is returned as it is", () => {
  const error = new TypeError("x is not a function");
  expect(explainFailure(error)).toBe(error);
});
