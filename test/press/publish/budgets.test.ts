import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { paintBudget, scriptBudget, weigh } from "#press/publish/budgets.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
const linked = [
  '<link rel="stylesheet" crossorigin href="/paper/assets/a.css">',
  '<script src="/paper/assets/early.js" data-base="/paper/"></script>',
  '<script type="module" crossorigin src="/paper/assets/a.js"></script>',
  '<link rel="modulepreload" crossorigin href="/paper/assets/b.js">',
].join("");
const scripts = {
  "early.js": "let early;",
  "a.js": 'import{x}from"./c.js";import"./d.js";import("./on-demand.js");let a = 1;',
  "b.js": 'export*from"./c.js";let b = 22;',
  "c.js": 'import"./a.js";let c = 333;',
  "d.js": "let d = 4444;",
};
const inAssets = Object.entries(scripts).map(([name, code]) => [`assets/${name}`, code]);
const out = temporaryFolder({
  ...Object.fromEntries(inAssets),
  "assets/on-demand.js": "let rarely = 'used';",
  "assets/a.css": "p { color: red }",
  "assets/on-demand.css": "dialog { color: red }",
  "assets/text.woff2": "not weighed",
  "index.html": `${linked}<p>home`,
  "topics/index.html": `${linked}<p>topics and more`,
});

describe("weighing a site", () => {
  test("adds up what a first visit loads, with what that imports, each once and gzipped", () => {
    const bytes = Object.values(scripts).reduce((sum, code) => sum + gzipped(code), 0);
    expect(weigh(out, {})).toEqual([{ what: "JavaScript", bytes, budget: scriptBudget }]);
  });

  test("adds up each page that has a budget, with the styles that it loads", () => {
    const [, home, topics] = weigh(out, { "/": 500, "/topics/": 9 });
    const styles = gzipped("p { color: red }");
    expect(home).toMatchObject({ bytes: gzipped(`${linked}<p>home`) + styles, budget: 500 });
    expect(topics).toMatchObject({
      bytes: gzipped(`${linked}<p>topics and more`) + styles,
      budget: 9,
    });
    expect(topics?.what).toContain("/topics/");
  });

  test("adds up what the first paint of such a page needs: itself, its styles, its fonts", () => {
    const links =
      '<link rel="preload" as="font" href="/paper/assets/text.woff2"><link rel="icon" href="/paper/icon.svg"><link rel="stylesheet" href="/paper/assets/a.css">';
    const files = { "assets/text.woff2": "a font", "assets/a.css": "p { }", "assets/late.css": "" };
    const folder = temporaryFolder({ ...files, "index.html": links });
    expect(weigh(folder, { "/": 500 }).at(-1)).toEqual({
      what: "First paint of /",
      bytes: gzipped(links) + gzipped("p { }") + "a font".length,
      budget: paintBudget,
    });
  });

  test("leaves out a page that is not there", () => {
    expect(weigh(out, { "/lost/": 1 }).map(({ what }) => what)).toEqual(["JavaScript"]);
  });
});
