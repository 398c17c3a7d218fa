import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { paintBudget, scriptBudget, weigh } from "#press/budgets.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
const out = temporaryFolder({
  "assets/a.js": "let a = 1;",
  "assets/b.js": "let b = 22;",
  "assets/a.css": "p { color: red }",
  "assets/text.woff2": "not weighed",
  "index.html": "<p>home",
  "topics/index.html": "<p>topics and more",
});

describe("weighing a site", () => {
  test("adds up all scripts, gzipped, against their budget", () => {
    expect(weigh(out, {})).toEqual([
      {
        what: "JavaScript",
        bytes: gzipped("let a = 1;") + gzipped("let b = 22;"),
        budget: scriptBudget,
      },
    ]);
  });

  test("adds up each page that has a budget, with its styles", () => {
    const [, home, topics] = weigh(out, { "/": 500, "/topics/": 9 });
    const styles = gzipped("p { color: red }");
    expect(home).toMatchObject({ bytes: gzipped("<p>home") + styles, budget: 500 });
    expect(topics).toMatchObject({ bytes: gzipped("<p>topics and more") + styles, budget: 9 });
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
