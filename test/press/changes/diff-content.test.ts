import { chmodSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BuildStore } from "#press/store/build-store.ts";
import { walkContent } from "#press/content/walk-content.ts";
import { asNobody } from "#test/press/odd-entries.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { diffContent, rememberFolders } from "#press/changes/diff-content.ts";

function folderWith(files: Record<string, string>) {
  const content = temporaryFolder(files);
  chmodSync(content, 0o755);
  const store = new BuildStore(join(temporaryFolder(), "archive.sqlite"));
  const look = (ingestAll = false) =>
    diffContent(store, walkContent({ content, linkedFolders: [] }), { ingestAll, now: 0 });
  return { content, store, look };
}

/** Lets a folder be closed while something is done. */
function closed<Result>(folder: string, task: () => Result): Result {
  chmodSync(folder, 0o000);
  try {
    return asNobody(task);
  } finally {
    chmodSync(folder, 0o755);
  }
}

// Until a file may no longer change without a new time.
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

describe("what a run finds to be different", () => {
  test("is what came, changed and went", async () => {
    const { content, store, look } = folderWith({ "a.txt": "", "x/b.txt": "" });
    await settle();
    rememberFolders(store, look());
    expect(look()).toMatchObject({
      sources: [],
      removedSources: [],
      changedFolders: [],
      removedFolders: [],
    });
    renameSync(join(content, "x"), join(content, "y"));
    expect(look()).toMatchObject({
      sources: ["y/b.txt"],
      removedSources: ["x/b.txt"],
      removedFolders: ["x/"],
    });
    renameSync(join(content, "y"), join(content, ".y"));
    expect(look()).toMatchObject({
      sources: [],
      removedSources: ["x/b.txt"],
      removedFolders: ["x/"],
    });
  });

  test("does not have the files of a folder that cannot be looked into as gone", async () => {
    const { content, store, look } = folderWith({ "a.txt": "", "x/b.txt": "", "x/y/c.txt": "" });
    await settle();
    rememberFolders(store, look());
    const shut = closed(join(content, "x"), look);
    expect(shut).toMatchObject({ sources: [], removedSources: [], removedFolders: [] });
    expect(shut.skippedEntries.problems).toMatchObject([
      { path: "x/", problem: { rule: "unreadable" } },
    ]);
    rememberFolders(store, shut);
    expect(look()).toMatchObject({ sources: [], removedSources: [], removedFolders: [] });
  });

  test("has them again once they can be read, where all is read anew", async () => {
    const { content, store, look } = folderWith({ "a.txt": "", "x/b.txt": "", "x/y/c.txt": "" });
    await settle();
    rememberFolders(store, look());
    const shut = closed(join(content, "x"), () => look(true));
    expect(shut).toMatchObject({ sources: ["a.txt"], removedSources: [], removedFolders: [] });
    rememberFolders(store, shut);
    expect(look()).toMatchObject({ sources: ["x/b.txt", "x/y/c.txt"], removedSources: [] });
  });
});
