import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Site } from "#model/site.ts";
import { type CacheKeys, cacheKeys, hashCode } from "#press/store/cache-keys.ts";
import { site } from "#test/edition/edition-of.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const root = temporaryFolder();
for (const path of ["src", "public", "index.html", "package.json", "package-lock.json"])
  cpSync(path, join(root, path), { recursive: true });
for (const path of ["vite.config.ts", "tsconfig.json", "LICENSE"]) cpSync(path, join(root, path));

const before = hashCode(root);

function differences(one: CacheKeys, other: CacheKeys): string[] {
  return (["ingest", "app", "render"] as const).filter((stage) => one[stage] !== other[stage]);
}

/** Names the stages for which another hash comes out when a file changes. */
function changedBy(path: string): string[] {
  const file = join(root, path);
  const bytes = readFileSync(file);
  appendFileSync(file, "\n");
  const after = hashCode(root);
  writeFileSync(file, bytes);
  return differences(before, after);
}

describe("a stage has another key when a file changes that decides what it makes", () => {
  test.each([
    ["its own module", "src/press/changes/ingest-changes.ts"],
    ["a module that it imports", "src/press/content/skipped-entries.ts"],
    ["a module that it is handed", "src/press/store/article-table.ts"],
    ["the module of its threads", "src/press/changes/ingest-worker.ts"],
    ["a module at the end of a long way", "src/wire/rules/byline.ts"],
    ["a module that is loaded when it is needed", "src/press/metadata/strip-video.ts"],
    ["a module that is required", "src/press/svg/sanitize-svg.ts"],
    ["the words of the problems that are kept", "src/press/report/file-problem.ts"],
  ])("as ingest, for %s, and render after it", (_what, path) => {
    expect(changedBy(path)).toEqual(["ingest", "render"]);
  });

  test.each([
    ["the order of the stages", "src/press/build-site.ts"],
    ["the module of its threads", "src/press/render/render-worker.ts"],
    ["a module that its threads import", "src/press/render/html-document.ts"],
    ["what a page shows", "src/edition/recipes.ts"],
    ["a format for programs", "src/press/output-formats/feeds.ts"],
    ["how addresses are given", "src/press/changes/assign-permalinks.ts"],
  ])("as render alone, for %s", (_what, path) => {
    expect(changedBy(path)).toEqual(["render"]);
  });

  test.each([
    ["a view", "src/app/App.tsx"],
    ["a style", "src/app/style/fonts.css"],
    ["a bundler's plugin", "src/press/bundle/slim-packages.ts"],
    ["its settings", "vite.config.ts"],
    ["a public file", "public/icon.svg"],
    ["the page that all begin with", "index.html"],
    ["the licence", "LICENSE"],
  ])("as app, for %s", (_what, path) => {
    expect(changedBy(path)).toEqual(["app"]);
  });

  test.each([
    ["a package", "package-lock.json"],
    ["how addresses are spelled", "src/model/paths.ts"],
  ])("as all of them, for %s", (_what, path) => {
    expect(changedBy(path)).toEqual(["ingest", "app", "render"]);
  });
});

describe("no stage has another key when a file changes that only", () => {
  test.each([
    ["words the closing lines", "src/press/build-summary.ts"],
    ["words what a build reports", "src/press/build-report.ts"],
    ["draws the progress", "src/press/report/progress-bar.ts"],
    ["shows a place in a file", "src/press/report/code-frame.ts"],
    ["checks articles", "src/press/check.ts"],
    ["serves a site", "src/press/serve/preview-server.ts"],
    ["brings a site to its host", "src/press/deploy/deploy-site.ts"],
  ])("%s", (_what, path) => {
    expect(changedBy(path)).toEqual([]);
  });
});

describe("a setting changes the keys of the stages that depend on it", () => {
  test.each<[Partial<Site>, string[]]>([
    [{ timeZone: "Asia/Tokyo" }, ["ingest", "render"]],
    [{ language: "fr" }, ["ingest", "app", "render"]],
    [{ words: { share: "Pass it on" } }, ["app", "render"]],
    [{ linkedFolders: ["/media"] }, ["ingest", "render"]],
    [{ url: "https://paper.example/news" }, ["app", "render"]],
    [{ description: "Another." }, ["render"]],
    [{}, []],
  ])("%j", (change, stages) => {
    const [one, other] = [site, { ...site, ...change }].map((each) => cacheKeys(root, each));
    expect(differences(one!, other!)).toEqual(stages);
  });
});
