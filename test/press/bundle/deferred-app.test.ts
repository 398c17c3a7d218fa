// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { withStarter } from "#press/bundle/deferred-app.ts";

const built = `<head>
  <script type="module" crossorigin src="/paper/assets/react-2.js"></script>
  <script type="module" crossorigin src="/paper/assets/router-3.js"></script>
  <script type="module" crossorigin src="/paper/assets/index-1.js"></script>
  <link rel="stylesheet" crossorigin href="/paper/assets/index-4.css">
</head>`;
const app = {
  starter: "assets/starter-5.js",
  app: "assets/index-1.js",
  parts: ["assets/react-2.js", "assets/router-3.js"],
};
const tagOf = (index: string) => documentOf(withStarter(index, "/paper/", app)).scripts[0];
const documentOf = (html: string) => new DOMParser().parseFromString(html, "text/html");

describe("an index.html with a starter", () => {
  const document = documentOf(withStarter(built, "/paper/", app));
  const [script] = document.scripts;

  test("loads the starter alone, behind everything else", () => {
    expect(document.scripts).toHaveLength(1);
    expect(script?.getAttribute("src")).toBe("/paper/assets/starter-5.js");
    expect(script?.getAttribute("fetchpriority")).toBe("low");
    expect(document.querySelector('link[rel="modulepreload"]')).toBeNull();
  });

  test("says what is to be started, with all its parts", () => {
    expect(script?.dataset).toEqual(
      expect.objectContaining({
        app: "/paper/assets/index-1.js",
        parts: "/paper/assets/react-2.js /paper/assets/router-3.js",
      }),
    );
  });

  test("keeps its styles", () => {
    expect(document.querySelector('link[rel="stylesheet"]')).not.toBeNull();
  });
});

test("an index.html that preloads what its only script imports is the same", () => {
  const short = built.replaceAll(
    /<script type="module" crossorigin src="(.*(?:react|router).*)"><.script>/gu,
    '<link rel="modulepreload" crossorigin href="$1">',
  );
  expect(withStarter(short, "/paper/", app)).not.toContain("modulepreload");
  expect(tagOf(short)?.outerHTML).toBe(tagOf(built)?.outerHTML);
});

test.each([
  ["has no module script", "<html></html>"],
  ["has a script that is not the app's", built.replace("react-2", "other")],
  ["has one script more", built + '<script type="module" src="/paper/assets/x.js"></script>'],
])("an index.html that %s is refused", (_why, index) => {
  expect(() => withStarter(index, "/paper/", app)).toThrow("index.html loads");
});
