import { expect, test } from "vitest";
import { ChangeList } from "#press/site-folder/change-list.ts";

test("an added file that is written again is still added, and one that is removed is removed", () => {
  const changes = new ChangeList();
  changes.note([
    ["/a", "added"],
    ["/b", "added"],
    ["/c", undefined],
  ]);
  changes.note([
    ["/a", "changed"],
    ["/b", "removed"],
  ]);
  expect(changes.changedFiles).toEqual({ added: ["a"], changed: [], removed: ["b"] });
});

test("a file is noted as unsure only if nothing else is known of it", () => {
  const changes = new ChangeList();
  changes.note([["/a", "added"]]);
  changes.noteUnsure(["/a", "/b"]);
  expect(changes.changedFiles).toEqual({ added: ["a"], changed: ["b"], removed: [] });
});

test("changes are corrected by how the files were when the lists were last right", () => {
  const changes = new ChangeList();
  changes.note(["/same", "/other", "/new", "/known"].map((path) => [path, "added"]));
  const then = { "/same": "1", "/other": "2", "/gone": "3", "/known": "?", "/unknown": "?" };
  const now = { "/same": "1", "/other": "4", "/new": "5", "/known": "6", "/unknown": "7" };
  const hashes = new Map(Object.entries(now));
  changes.compare(new Map(Object.entries(then)), (path) => hashes.get(path));
  expect(changes.changedFiles).toEqual({
    added: ["known", "new"],
    changed: ["other", "unknown"],
    removed: ["gone"],
  });
});
