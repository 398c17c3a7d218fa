import { expect, test } from "vitest";
import { dayOfPath, monthOfPath, slugOfPath } from "#model/path-parts.ts";
import { pagePaths } from "#model/paths.ts";

test("the path of an article has its month, day and slug", () => {
  const path = pagePaths.article("2020-01-04", "tide");
  expect([monthOfPath(path), dayOfPath(path), slugOfPath(path)]).toEqual([
    "2020-01",
    "2020-01-04",
    "tide",
  ]);
});

test("a path that was cut off has the parts that are left", () => {
  expect([monthOfPath("/2020/01/"), dayOfPath("/2020/01/")]).toEqual(["2020-01", undefined]);
  expect([dayOfPath("/2020/01/04/"), slugOfPath("/2020/01/04/")]).toEqual([
    "2020-01-04",
    undefined,
  ]);
  expect(slugOfPath("/2020/01/04/tide/amp/")).toBe("tide");
  expect(monthOfPath("/page/2020/01/")).toBeUndefined();
});
