import fc from "fast-check";
import { expect, test } from "vitest";
import { uploadSteps } from "#press/deploy/upload-order.ts";
import { fileChanges } from "#press/site-folder/change-list.ts";

test("files go in steps: what stands on pages, pages, what tells of them, and last what is gone", () => {
  const steps = uploadSteps([
    ["/2020/old/index.html", "removed"],
    ["/search/head.json", "changed"],
    ["/search/1.json", "changed"],
    ["/edition.json", "changed"],
    ["/feed.xml", "added"],
    ["/index.html", "changed"],
    ["/index.json", "changed"],
    ["/2020/new/index.html", "added"],
    ["/2020/new/quay.avif", "added"],
    ["/2020/new/index.json", "added"],
    ["/assets/reader-DT8n3Ya-.css", "added"],
  ]);
  expect(steps.map(({ change, paths }) => [change, paths])).toEqual([
    ["put", ["2020/new/index.json", "2020/new/quay.avif", "assets/reader-DT8n3Ya-.css"]],
    ["put", ["2020/new/index.html"]],
    ["put", ["index.json", "search/1.json"]],
    ["put", ["index.html"]],
    ["put", ["edition.json", "feed.xml"]],
    ["put", ["search/head.json"]],
    ["remove", ["2020/old/index.html"]],
  ]);
});

test("every file goes once, whatever has changed and in whatever order", () => {
  const path = fc.constantFrom("a/index.html", "a/index.json", "feed.xml", "search/head.json", "x");
  const changes = fc.dictionary(path, fc.constantFrom(...fileChanges));
  fc.assert(
    fc.property(changes, (given) => {
      const entries = Object.entries(given).map(([name, change]) => [`/${name}`, change] as const);
      const steps = uploadSteps(entries);
      expect(steps).toEqual(uploadSteps(entries.toReversed()));
      expect(steps.flatMap(({ paths }) => paths).toSorted()).toEqual(Object.keys(given).toSorted());
      expect(steps.slice(0, -1).every(({ change }) => change === "put")).toBe(true);
    }),
  );
});
