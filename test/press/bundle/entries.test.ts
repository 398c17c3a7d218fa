import { expect, test } from "vitest";
import { checkEntries } from "#press/bundle/entries.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

test("the project has every file that the bundler starts from", () => {
  expect(() => checkEntries(process.cwd())).not.toThrow();
});

test("a project that lacks some is told which", () => {
  const root = temporaryFolder({ "index.html": "", "src/app/starter.ts": "" });
  expect(() => checkEntries(root)).toThrow(/^src\/app\/before-paint\.ts, .*fonts\.css/u);
});
