import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { scriptBudget, weigh } from "#press/budgets.ts";
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

  test("leaves out a page that is not there", () => {
    expect(weigh(out, { "/lost/": 1 }).map(({ what }) => what)).toEqual(["JavaScript"]);
  });
});
