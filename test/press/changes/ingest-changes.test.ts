import { chmodSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BuildStore } from "#press/store/build-store.ts";
import { findDifferences, remember } from "#press/changes/ingest-changes.ts";
import { scan } from "#press/content/scan-folder.ts";
import { asNobody } from "#test/press/odd-entries.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

function folderWith(files: Record<string, string>) {
  const content = temporaryFolder(files);
  chmodSync(content, 0o755);
  const store = new BuildStore(join(temporaryFolder(), "archive.sqlite"));
  const look = (all = false) => findDifferences(store, scan({ content, linkedFolders: [] }), all);
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
    remember(store, look());
    expect(look()).toMatchObject({ sources: [], gone: [], listings: [], lost: [] });
    renameSync(join(content, "x"), join(content, "y"));
    expect(look()).toMatchObject({ sources: ["y/b.txt"], gone: ["x/b.txt"], lost: ["x/"] });
    renameSync(join(content, "y"), join(content, ".y"));
    expect(look()).toMatchObject({ sources: [], gone: ["x/b.txt"], lost: ["x/"] });
  });

  test("does not have the files of a folder that cannot be looked into as gone", async () => {
    const { content, store, look } = folderWith({ "a.txt": "", "x/b.txt": "", "x/y/c.txt": "" });
    await settle();
    remember(store, look());
    const shut = closed(join(content, "x"), look);
    expect(shut).toMatchObject({ sources: [], gone: [], lost: [] });
    expect(shut.leftOut.problems).toMatchObject([{ path: "x/", problem: { rule: "unreadable" } }]);
    remember(store, shut);
    expect(look()).toMatchObject({ sources: [], gone: [], lost: [] });
  });

  test("has them again once they can be read, where all is read anew", async () => {
    const { content, store, look } = folderWith({ "a.txt": "", "x/b.txt": "", "x/y/c.txt": "" });
    await settle();
    remember(store, look());
    const shut = closed(join(content, "x"), () => look(true));
    expect(shut).toMatchObject({ sources: ["a.txt"], gone: [], lost: [] });
    remember(store, shut);
    expect(look()).toMatchObject({ sources: ["x/b.txt", "x/y/c.txt"], gone: [] });
  });
});
