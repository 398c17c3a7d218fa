import { expect, test } from "vitest";
import { stopForPublishedFolders } from "#press/permalinks/unread-folders.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const line = (path: string, ...rest: string[]) =>
  [`/2020/01/04/${path}/`, ...rest].join("\t").concat("\n");
const written = (path: string, source: string) =>
  line(path, "2020-01-04T10:00:00+02:00", source, "A headline");

test("a build without a store stops at an unreadable folder that has published articles", () => {
  const permalinks = written("a", "x/y/a.txt") + written("b", "x/b.txt") + written("c", "z/c.txt");
  const content = temporaryFolder({ "permalinks.tsv": permalinks });
  expect(() => stopForPublishedFolders(content, ["x/"])).toThrow(
    /x\/ cannot be looked into.+\(2 in/u,
  );
  expect(() => stopForPublishedFolders(content, ["lost/", "z/"])).toThrow(/z\/ cannot.+\(1 in/u);
});

test("a build without a store goes on where the folder has published none, or they have moved since", () => {
  const permalinks =
    written("a", "x/a.txt") +
    written("a", "y/a.txt") +
    written("b", "x/b.txt") +
    line("b", "->", "/2020/01/04/a/");
  const content = temporaryFolder({ "permalinks.tsv": permalinks });
  expect(() => stopForPublishedFolders(content, ["x/", "lost/"])).not.toThrow();
  expect(() => stopForPublishedFolders(temporaryFolder(), ["x/"])).not.toThrow();
  expect(() => stopForPublishedFolders(content, [])).not.toThrow();
});
