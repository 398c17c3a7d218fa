import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { paintBudget, scriptBudget, weigh } from "#press/publish/budgets.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
const app = {
  earlyScript: "assets/early.js",
  starter: "assets/starter.js",
  app: "assets/app.js",
  parts: ["assets/part.js"],
  styles: ["assets/app.css"],
  textFont: "assets/text.woff2",
};
const scripts = {
  "early.js": "let early;",
  "starter.js": "let a = 1;",
  "app.js": "let b = 22;",
  "part.js": "let c = 333;",
};
const inAssets = Object.entries(scripts).map(([name, code]) => [`assets/${name}`, code]);
const styles = "p { color: red }";
const out = temporaryFolder({
  ...Object.fromEntries(inAssets),
  "assets/on-demand.js": "let rarely = 'used';",
  "assets/app.css": styles,
  "assets/on-demand.css": "dialog { color: red }",
  "assets/text.woff2": "a font",
  "index.html": "<p>home",
  "topics/index.html": "<p>topics and more",
});

describe("weighing a site", () => {
  test("adds up the scripts of a first visit, each gzipped", () => {
    const bytes = Object.values(scripts).reduce((sum, code) => sum + gzipped(code), 0);
    expect(weigh(out, {}, app)).toEqual([
      { what: "JavaScript", bytes, budget: scriptBudget, isOfCode: true },
    ]);
  });

  test("adds up each page that has a budget, with the styles that it loads", () => {
    const [, home, topics] = weigh(out, { "/": 500, "/topics/": 9 }, app);
    expect(home).toMatchObject({ bytes: gzipped("<p>home") + gzipped(styles), budget: 500 });
    expect(topics).toMatchObject({
      bytes: gzipped("<p>topics and more") + gzipped(styles),
      budget: 9,
    });
    expect(topics?.what).toContain("/topics/");
  });

  test("adds up what the first paint of such a page needs: itself, its styles, its font", () => {
    expect(weigh(out, { "/": 500 }, app).at(-1)).toEqual({
      what: "First paint of /",
      bytes: gzipped("<p>home") + gzipped(styles) + "a font".length,
      budget: paintBudget,
    });
  });

  test("leaves out a page that is not there", () => {
    expect(weigh(out, { "/lost/": 1 }, app).map(({ what }) => what)).toEqual(["JavaScript"]);
  });
});
