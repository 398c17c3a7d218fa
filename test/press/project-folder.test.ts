import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { copyOf } from "#test/edition/edition-of.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const project = join(import.meta.dirname, "../..");

/** Copies the project into a folder of this name, with one article as its content, and runs one of its commands there. */
function runIn(name: string, command: readonly string[]) {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  const settings = ["package.json", "tsconfig.json", "vite.config.ts"];
  for (const part of ["src", "scripts", "public", "index.html", ...settings])
    cpSync(join(project, part), join(folder, part), { recursive: true });
  // All but what builds keep there; of that, fonts take long to make.
  const fonts = "node_modules/.cache/broadsheet/fonts";
  mkdirSync(join(project, fonts), { recursive: true });
  mkdirSync(join(folder, dirname(fonts)), { recursive: true });
  const packages = readdirSync(join(project, "node_modules"))
    .filter((one) => one !== ".cache")
    .map((one) => `node_modules/${one}`);
  for (const part of [...packages, fonts, "package-lock.json", "LICENSE"])
    symlinkSync(join(project, part), join(folder, part));
  const content = temporaryFolder({ "a.txt": copyOf({ headline: "The quay" }) });
  const env = {
    ...process.env,
    CONTENT: content,
    OUT: undefined,
    NODE_ENV: undefined,
    VITEST: undefined,
  };
  return new Promise<{ folder: string; code: number; said: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [...command],
      { cwd: folder, env },
      (_error, out, err) =>
        resolve({ folder, code: child.exitCode ?? -1, said: stripVTControlCharacters(out + err) }),
    );
  });
}

const build = ["scripts/build.ts"];
const viteIn = (...args: string[]) => ["node_modules/vite/bin/vite.js", ...args];

test("a project below a folder with escapes, spaces, quotes and letters of other scripts is built whole", async () => {
  const { folder, code } = await runIn(`50% a%41 %zz 'ü' 港"`, build);
  expect(code).toBe(0);
  const assets = readdirSync(join(folder, "dist/assets"));
  expect(assets.filter((name) => name.endsWith(".woff2"))).toHaveLength(6);
});

test.each([
  ["a#b", build],
  ["a?b", build],
  ["a#b", viteIn("--configLoader", "native")],
  ["a?b", viteIn("preview", "--configLoader", "native")],
])("a project below %j is refused at once, with what to do (%j)", async (name, command) => {
  const { folder, code, said } = await runIn(name, command);
  expect(code).toBe(1);
  expect(said).toContain(`The project lies in ${folder}`);
  expect(said).toContain("Move the project into a folder whose path has neither # nor ?.");
});
