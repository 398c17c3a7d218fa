import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { hasInstallScript?: boolean }>;
};

test("an install runs no script of a package", () => {
  expect(readFileSync(".npmrc", "utf8").split("\n")).toContain("ignore-scripts=true");
});

test("the one package that has a script for its install can do without", () => {
  const names = Object.entries(lock.packages).filter(
    ([, { hasInstallScript }]) => hasInstallScript,
  );
  // It would fetch a Java runtime where there is none; its test is left out there.
  expect(names.map(([path]) => path)).toEqual(["node_modules/vnu-jar"]);
});
