// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { withStarter } from "#press/bundle/deferred-app.ts";

const built = `<head>
  <script type="module" crossorigin src="/paper/assets/index-1.js"></script>
  <link rel="modulepreload" crossorigin href="/paper/assets/react-2.js">
  <link rel="modulepreload" crossorigin href="/paper/assets/router-3.js">
  <link rel="stylesheet" crossorigin href="/paper/assets/index-4.css">
</head>`;
const starter = "/paper/assets/starter-5.js";
const documentOf = (html: string) => new DOMParser().parseFromString(html, "text/html");

describe("an index.html with a starter", () => {
  const document = documentOf(withStarter(built, starter));
  const [script] = document.scripts;

  test("loads the starter alone, behind everything else", () => {
    expect(document.scripts).toHaveLength(1);
    expect(script?.getAttribute("src")).toBe(starter);
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

test("an index.html without a module script is refused", () => {
  expect(() => withStarter("<html></html>", starter)).toThrow("module script");
});
