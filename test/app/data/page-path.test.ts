// @vitest-environment node
import { expect, test } from "vitest";
import { toPagePath } from "#app/data/page-path.ts";

test.each([
  ["/topics/", "/topics/"],
  ["/topics", "/topics/"],
  ["", "/"],
  ["/topics/%E6%B8%AF%E5%8F%A3/", "/topics/港口/"],
  ["/topics/港口/", "/topics/港口/"],
  ["/2020/01/04/a%2Cb%3Dc", "/2020/01/04/a,b=c/"],
  ["/2020/01/04/a,b=c/", "/2020/01/04/a,b=c/"],
  ["/%E0%A4%A/", "/%E0%A4%A/"],
])("the URL path %j is that of the page %j", (pathname, path) => {
  expect(toPagePath(pathname)).toBe(path);
});
