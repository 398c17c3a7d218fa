// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "#press/output-formats/security-headers.ts";
import { createTemplate, mastheadOf } from "#press/render/html-document.ts";
import { copyOf, editionOf, pagesOf, site } from "#test/edition/edition-of.ts";

const index = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <!--head-->
    <script type="module" src="/assets/a.js"></script>
  </head>
  <body>
    <div id="root"></div>
    <script type="application/json" id="masthead"><!--masthead--></script>
  </body>
</html>`;
const rendered = { head: "<title>A & B</title>", body: "<div data-frame>$& $1</div>" };
const documentOf = (html: string) => new DOMParser().parseFromString(html, "text/html");
const fill = (changes = {}, textFont = "") => {
  const template = createTemplate(index, { ...site, ...changes }, textFont);
  const path = '/topics/"&<x/';
  return documentOf(template({ path, page: { kind: "topics", topics: [] }, rendered }));
};

describe("a page's HTML", () => {
  test("holds what was rendered, in its two places, as it is", () => {
    const document = fill();
    expect(document.title).toBe("A & B");
    expect(document.querySelector("#root > [data-frame]")?.textContent).toBe("$& $1");
    expect(document.querySelector<HTMLElement>("#root")?.dataset["path"]).toBe('/topics/"&<x/');
  });

  test("says its language and direction", () => {
    expect(fill().documentElement.outerHTML).toMatch(/^<html lang="en-GB" dir="ltr">/);
    expect(fill({ language: "fa" }).documentElement.outerHTML).toMatch(
      /^<html lang="fa" dir="rtl">/,
    );
  });

  test("gives the app its masthead, and nothing that only the press needs", () => {
    const text = fill().getElementById("masthead")!.textContent!;
    expect(JSON.parse(text)).toEqual(mastheadOf(site));
    expect(text).not.toContain("pageSize");
  });

  test.each(["</script><script>alert(1)</script>", "<!--<script>", "$& $1 & <!--head-->"])(
    "stays whole with the paper's name %s",
    (name) => {
      const document = fill({ name });
      const scripts = Array.from(document.scripts, ({ type }) => type);
      expect(scripts).toEqual(["application/ld+json", "module", "application/json"]);
      expect(JSON.parse(document.getElementById("masthead")!.textContent!)).toMatchObject({ name });
      expect(document.querySelector("#root > [data-frame]")).not.toBeNull();
    },
  );

  test("has its policy ahead of everything that loads", () => {
    const second = fill().head.children[1];
    expect(second?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
    expect(second?.getAttribute("content")).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
  });

  test("asks at once for its text font alone, and says where its twin is", () => {
    const document = fill({}, "/assets/a.woff2");
    const preloads = document.querySelectorAll('link[rel="preload"]');
    expect(Array.from(preloads, (link) => link.getAttribute("href"))).toEqual(["/assets/a.woff2"]);
    const { twin } = document.querySelector<HTMLElement>("#root")!.dataset;
    expect(twin).toBe("/topics/%22%26%3Cx/index.json");
  });

  test("has its structured data, which no headline can break out of", () => {
    const edition = editionOf([copyOf({ headline: "The </script> tag" })]);
    const [path, page] = [...pagesOf(edition)].find(([, one]) => one.kind === "article")!;
    const html = createTemplate(index, site, "")({ path, page, rendered });
    const data = documentOf(html).querySelector('[type="application/ld+json"]');
    expect(JSON.parse(data!.textContent!)).toMatchObject({ headline: "The </script> tag" });
  });

  test("without a twin asks for none and has no structured data", () => {
    const html = createTemplate(index, site, "")({ path: "/404.html", rendered });
    expect(html).not.toMatch(/index\.json|ld\+json/);
  });
});

test("an index.html without its marks is refused", () => {
  expect(() => createTemplate("<html></html>", site, "")).toThrow("<!--head-->");
});

test("a page that an article has left leads on at once, and is the article's for programs", () => {
  const edition = editionOf([copyOf({ headline: "Tide" })]);
  const [article] = edition.articles;
  const template = createTemplate(index, site, "");
  const page = { kind: "moved" as const, to: article!.path, article: { ...article!, body: [] } };
  const document = documentOf(template({ path: "/2020/01/04/old/", page, rendered }));
  expect(document.querySelector('[http-equiv="refresh"]')?.getAttribute("content")).toBe(
    "0; url=/2020/01/04/tide/",
  );
  const [data] = [...document.querySelectorAll('[type="application/ld+json"]')];
  expect(JSON.parse(data!.textContent!)).toMatchObject({
    "@type": "NewsArticle",
    url: "https://paper.example/2020/01/04/tide/",
  });
  const { path, to } = document.querySelector<HTMLElement>("#root")!.dataset;
  expect([path, to]).toEqual(["/2020/01/04/old/", "/2020/01/04/tide/"]);
});
