import { expect, test } from "vitest";
import { DeedList } from "#press/deed-list.ts";

test("what is added stays so when it is written once more, and is gone when it is removed", () => {
  const deeds = new DeedList();
  deeds.note([
    ["/a", "added"],
    ["/b", "added"],
    ["/c", undefined],
  ]);
  deeds.note([
    ["/a", "changed"],
    ["/b", "removed"],
  ]);
  expect(deeds.deeds).toEqual({ added: ["a"], changed: [], removed: ["b"] });
});

test("what an earlier run could not report, or nobody is sure of, yields to what is known", () => {
  const deeds = new DeedList();
  deeds.note([["/a", "added"]]);
  deeds.noteUnreported(
    new Map([
      ["/a", "changed"],
      ["/b", "removed"],
    ]),
  );
  deeds.noteUnsure(["/b", "/c"]);
  expect(deeds.deeds).toEqual({ added: ["a"], changed: ["c"], removed: ["b"] });
});

test("a site that was made anew is compared with the one before", () => {
  const deeds = new DeedList();
  deeds.note(["/same", "/other", "/new"].map((path) => [path, "added"]));
  const before = { "/same": "1", "/other": "2", "/gone": "3" };
  const now = { "/same": "1", "/other": "4", "/new": "5" };
  deeds.compare(new Map(Object.entries(before)), new Map(Object.entries(now)));
  expect(deeds.deeds).toEqual({ added: ["new"], changed: ["other"], removed: ["gone"] });
});
