import { expect, test } from "vitest";
import { DeedList } from "#press/site-folder/change-list.ts";

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

test("what nobody is sure of yields to what is known", () => {
  const deeds = new DeedList();
  deeds.note([["/a", "added"]]);
  deeds.noteUnsure(["/a", "/b"]);
  expect(deeds.deeds).toEqual({ added: ["a"], changed: ["b"], removed: [] });
});

test("what was noted is corrected by how the files were when the lists were last true", () => {
  const deeds = new DeedList();
  deeds.note(["/same", "/other", "/new", "/known"].map((path) => [path, "added"]));
  const then = { "/same": "1", "/other": "2", "/gone": "3", "/known": "?", "/unknown": "?" };
  const now = { "/same": "1", "/other": "4", "/new": "5", "/known": "6", "/unknown": "7" };
  const hashes = new Map(Object.entries(now));
  deeds.compare(new Map(Object.entries(then)), (path) => hashes.get(path));
  expect(deeds.deeds).toEqual({
    added: ["known", "new"],
    changed: ["other", "unknown"],
    removed: ["gone"],
  });
});
