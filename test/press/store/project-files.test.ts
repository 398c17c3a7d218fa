import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";
import { filesBelow } from "#press/files/list-files.ts";
import { modulesIn, ProjectFiles } from "#press/store/project-files.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const isCode = (path: string) => /\.tsx?$/u.test(path);

const modules = filesBelow("src")
  .filter(isCode)
  .map((path) => `src${path}`);

const isOwn = (name: unknown): name is string =>
  typeof name === "string" &&
  /^(?:\.{1,2}\/|#[a-z]+\/)/u.test(name) &&
  !/\.(?:css|json)$/u.test(name);

/** Lists the modules that any string in code names, by its syntax tree. */
function modulesBySyntax(code: string, path: string): string[] {
  const found: string[] = [];
  new Visitor({
    Literal: ({ value }) => void (isOwn(value) && found.push(value)),
    TemplateElement: ({ value: { cooked } }) => void (isOwn(cooked) && found.push(cooked)),
  }).visit(parseSync(path, code).program);
  return found.map((name) =>
    name.startsWith("#") ? name.replace("#", "src/") : join(dirname(path), name),
  );
}

const hashOf = (files: Record<string, string>) =>
  new ProjectFiles(temporaryFolder(files)).hash(Object.keys(files));

describe("the modules that code names", () => {
  test("are found in every module of the project as its syntax tells", () => {
    const codes = modules.map((path) => [path, readFileSync(path, "utf8")] as const);
    const found = codes.map(([path, code]) => [path, modulesIn(code, path)]);
    expect(found).toEqual(codes.map(([path, code]) => [path, modulesBySyntax(code, path)]));
    expect(found.flat(2).length).toBeGreaterThan(modules.length * 2);
  });

  test("all exist", () => {
    const reached = new ProjectFiles(process.cwd()).reachedFrom(modules);
    expect([...reached].toSorted()).toEqual(modules.toSorted());
  });

  test("are imported, required, types, or started in a thread", () => {
    const code = `
      import { a } from "./a.ts";
      import type { B } from "../b.tsx";
      export * from "#model/c.ts";
      const d = await import("./d.ts");
      const e = createRequire(import.meta.url)("./e.ts");
      new Worker(new URL("./f.ts", import.meta.url));
      import sharp from "sharp";
    `;
    expect(modulesIn(code, "src/press/images/x.ts")).toEqual([
      "src/press/images/a.ts",
      "src/press/b.tsx",
      "src/model/c.ts",
      "src/press/images/d.ts",
      "src/press/images/e.ts",
      "src/press/images/f.ts",
    ]);
  });
});

describe("the files of a project", () => {
  test("are reached at any depth, and once where they import each other", () => {
    const root = temporaryFolder({
      "a.ts": 'import "./b.ts";',
      "b.ts": 'import "./x/c.ts";',
      "x/c.ts": 'import "../a.ts";',
      "d.ts": "",
    });
    expect([...new ProjectFiles(root).reachedFrom(["a.ts"])]).toEqual(["a.ts", "b.ts", "x/c.ts"]);
  });

  test("cannot be reached where one is missing", () => {
    const root = temporaryFolder({ "a.ts": 'import "./b.ts";' });
    expect(() => new ProjectFiles(root).reachedFrom(["a.ts"])).toThrow("ENOENT");
  });

  test("have another hash when one changes or has another name", () => {
    const hash = hashOf({ "a.ts": "1", "b.ts": "2" });
    expect(hashOf({ "b.ts": "2", "a.ts": "1" })).toBe(hash);
    expect(hashOf({ "a.ts": "1", "b.ts": "3" })).not.toBe(hash);
    expect(hashOf({ "a.ts": "1", "c.ts": "2" })).not.toBe(hash);
  });
});
