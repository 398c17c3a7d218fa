// @vitest-environment jsdom
import { Script } from "node:vm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  bundleEarlyScript,
  type EarlyScript,
  withEarlyScript,
} from "#press/bundle/early-script.ts";

const { dataset } = document.documentElement;
let script: EarlyScript;

// What a browser does with a classic script in the head.
const run = () => new Script(script.code).runInThisContext();

beforeAll(async () => {
  script = await bundleEarlyScript(process.cwd());
});

beforeEach(() => {
  localStorage.clear();
  for (const name of Object.keys(dataset)) delete dataset[name];
});

describe("the script before the first paint", () => {
  test("is less than a kilobyte, in one piece, and called by what it holds", async () => {
    expect(script.code.length).toBeLessThan(2_048);
    expect(script.code).not.toMatch(/\bimport\b|\bexport\b/);
    expect(await bundleEarlyScript(process.cwd())).toEqual(script);
  });

  test("applies preferences, and keeps space for started articles", () => {
    localStorage.setItem("broadsheet:preferences", '{"theme":"dark","size":"large"}');
    const place = { path: "/2020/01/01/a/", headline: "A", language: "en", block: 2, done: false };
    localStorage.setItem("broadsheet:places:/", JSON.stringify([place]));
    run();
    expect({ ...dataset }).toEqual({ theme: "dark", size: "large", started: "1" });
  });

  test.each(["{", "null", "7", '{"theme":"<script>","size":["large"]}'])(
    "takes %s for nothing",
    (text) => {
      localStorage.setItem("broadsheet:preferences", text);
      localStorage.setItem("broadsheet:places:/", text);
      run();
      expect({ ...dataset }).toEqual({});
    },
  );

  test("stands ahead of what the press puts into the head", () => {
    expect(withEarlyScript("<head><!--head--></head>", "assets/a.js", "/paper/")).toBe(
      '<head><script src="/paper/assets/a.js" data-base="/paper/"></script><!--head--></head>',
    );
  });
});
