import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withLicenses } from "#press/bundle/licenses.ts";

const text = withLicenses("# Licenses\n", process.cwd());

test("the licences begin with those that the bundler found, and go on with the project's own", () => {
  expect(text).toMatch(/^# Licenses\n\n## broadsheet - [\d.]+ \(MIT\)\n/u);
  expect(text).toContain(readFileSync("LICENSE", "utf8").trim());
});

test("the licence of each font that the styles name is there once", () => {
  const titles = text.match(/^## .+/gmu)!;
  expect(titles).toHaveLength(2);
  expect(titles[1]).toMatch(/^## @fontsource-variable\/newsreader - .*\(OFL-1\.1\)$/u);
  expect(text).toContain("SIL OPEN FONT LICENSE");
});
