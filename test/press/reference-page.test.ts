// @vitest-environment jsdom
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "#test/press/temporary.ts";
import { runBuild } from "#test/press/run-build.ts";

const source = "content/2020/01/04/000_4f4fc9c4916a395a.txt";
const lines = readFileSync(source, "utf8")
  .split("\n")
  .map((line) => line.trim());
const headline = "The Iranian plan that Qassem Soleimani's death thwarted";
const caption = lines.find((line) => line.startsWith("A Hamas policeman"))!;
// Between the picture's two lines and the credit, the cross-link aside, every line is a paragraph.
const paragraphs = lines
  .slice(lines.lastIndexOf(caption) + 1, lines.indexOf("- additional reporting by AFP"))
  .filter((line) => line !== "" && !/^READ\s/u.test(line));
// Pages show typographic marks. In this article no single mark opens a quotation but in the cross-link.
const shown = (text: string) =>
  text
    .replaceAll("'", "’")
    .replaceAll(/"(?=\w)/gu, "“")
    .replaceAll('"', "”");
const shownParagraphs = paragraphs.map(shown);
const crossLink =
  "READ ANC slams ‘inhumane’ US airstrikes in Iran, labels it ‘international terrorism’";
const credit = "additional reporting by AFP";

let page: Document;
let out = "";

beforeAll(async () => {
  const content = temporaryFolder({
    "site.json": readFileSync("content/site.json"),
    "2020/01/04/a.txt": readFileSync(source),
  });
  ({ out } = await runBuild(content));
  const path = "2020/01/04/the-iranian-plan-that-qassem-soleimanis-death-thwarted/index.html";
  page = documentOf(readFileSync(join(out, path), "utf8"));
});

const documentOf = (html: string) => new DOMParser().parseFromString(html, "text/html");
const readerView = (options = {}) =>
  new Readability(page.cloneNode(true) as Document, options).parse()!;
const textsOf = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), (element) => element.textContent?.trim());

describe("the reference article, without JavaScript", () => {
  test("is whole: eleven paragraphs, the cross-link and the credit, in order", () => {
    expect(paragraphs).toHaveLength(11);
    expect(textsOf(page, ".article-body > p")).toEqual([
      ...shownParagraphs.slice(0, 6),
      crossLink,
      ...shownParagraphs.slice(6),
      credit,
    ]);
  });

  test("has one first heading, its date, its caption once and its topics", () => {
    expect(textsOf(page, "h1")).toEqual([`WATCH | ${shown(headline)}`]);
    expect(textsOf(page, "article time")).toEqual(["4 January 2020, 20:59"]);
    expect(textsOf(page, "figcaption")).toEqual([shown(caption)]);
    expect(textsOf(page, "article footer a")).toEqual(["United States", "Iran", "Iraq"]);
  });

  test("keeps the places of its picture and its video, the video above what announces it", () => {
    const [picture, video] = page.querySelectorAll(".article-body figure");
    expect(picture?.textContent).toContain("Picture not available");
    expect(video?.textContent).toContain("Video not available");
    expect(video?.nextElementSibling?.textContent).toContain("Watch the video above.");
  });

  test("has nothing to press, nothing hidden and nothing inline that would run", () => {
    expect(page.querySelectorAll("button, [hidden], [style], style, noscript")).toHaveLength(0);
    const types = Array.from(page.scripts, ({ type, src }) => type + (src ? " src" : ""));
    expect(types.toSorted()).toEqual([
      " src",
      "application/json",
      "application/ld+json",
      "application/ld+json",
      "module src",
    ]);
  });
});

test("the files that the page names are there, and what is for the press is not", () => {
  const links = page.querySelectorAll('link[rel="stylesheet"], link[rel="preload"]');
  const scripts = page.querySelectorAll<HTMLScriptElement>("script[src]");
  const named = [
    ...Array.from(links, (link) => link.getAttribute("href")),
    ...Array.from(scripts, (script) => script.getAttribute("src")),
    ...Array.from(scripts, ({ dataset }) => [dataset["app"], dataset["parts"]]).flat(),
  ].flatMap((addresses) => addresses?.split(" ") ?? []);
  expect(named).toHaveLength(7);
  for (const address of named) expect(existsSync(join(out, address))).toBe(true);
  expect(globSync(["**/manifest.json", "**/.vite"], { cwd: out })).toEqual([]);
});

describe("a reader view of the reference article", () => {
  test("has the headline without its kicker as title", () => {
    expect(readerView()).toMatchObject({ title: headline, siteName: "Broadsheet", lang: "en-GB" });
  });

  test("has it too where it reads no structured data", () => {
    const { title } = readerView({ disableJSONLD: true });
    expect(title).toBe(shown(headline));
  });

  test("has the paragraphs exactly, the cross-link and the credit", () => {
    const copy = documentOf(readerView().content!);
    for (const figure of copy.querySelectorAll("figure")) figure.remove();
    expect(textsOf(copy, "p")).toEqual([
      ...shownParagraphs.slice(0, 6),
      crossLink,
      ...shownParagraphs.slice(6),
      credit,
    ]);
  });

  test("has the caption", () => {
    expect(textsOf(documentOf(readerView().content!), "figcaption")).toEqual([shown(caption)]);
  });

  test("has when it was published, and its first words", () => {
    expect(readerView()).toMatchObject({
      publishedTime: "2020-01-04T20:59:00+02:00",
      excerpt: paragraphs[0],
    });
  });
});
