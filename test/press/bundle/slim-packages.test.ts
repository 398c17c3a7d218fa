// @vitest-environment node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cuts } from "#press/bundle/package-cuts.ts";
import { slim } from "#press/bundle/slim-packages.ts";

const modules = Object.entries(cuts);

test.each(modules)("every cut finds its place in %s as it is installed", (file, made) => {
  const folder = file.startsWith("/query-core/") ? "node_modules/@tanstack" : "node_modules";
  const code = readFileSync(join(folder, file), "utf8");
  expect(slim(code, made)).not.toBe(code);
});

test("a cut that finds nothing is an error that says which one it is", () => {
  expect(() => slim("let kept;", [["let gone;", ""]])).toThrow("let gone;");
});

test("factories of components are pure, and names for developer tools go", () => {
  expect(slim('const A = React$1.memo(B);\nA.displayName = "A";\n', [])).toBe(
    "const A = /* @__PURE__ */ React$1.memo(B);\n\n",
  );
});
