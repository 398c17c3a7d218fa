import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { buildSite } from "#press/build-site.ts";
import { tides } from "#test/edition/edition-of.ts";
import { filesIn } from "#test/press/files-in.ts";
import { hasProgram } from "#test/press/has-program.ts";
import { type Desk, deskWith } from "#test/press/paper.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { edit, emptyLists, listsOf, named, shipTo } from "./shipping-desk.ts";

const isThere = hasProgram("git", ["--version"]);

function git(folder: string, ...args: string[]): string {
  const who = ["-c", "user.name=Desk", "-c", "user.email=desk@paper.example"];
  const { stdout, stderr, status } = spawnSync("git", ["-C", folder, ...who, ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
}

/** A paper in a repository, and the bare one that it is pushed to. */
async function paperInGit(count = 4) {
  const made = deskWith(named(tides(count, ["tides"])));
  await buildSite(made.job);
  const remote = temporaryFolder();
  git(remote, "init", "--quiet", "--bare");
  git(made.content, "init", "--quiet", "--initial-branch=main");
  git(made.content, "remote", "add", "origin", remote);
  git(made.content, "add", "0.txt");
  git(made.content, "commit", "--quiet", "--message=First");
  return { made, remote };
}

/** What a branch of a repository has, by path, with the bytes in base 64. */
function branchOf(remote: string, branch = "gh-pages"): Map<string, string> {
  const copy = join(temporaryFolder(), "copy");
  git(remote, "clone", "--quiet", "--branch", branch, remote, copy);
  rmSync(join(copy, ".git"), { recursive: true });
  return filesIn(copy);
}

const siteOf = ({ out }: Desk) =>
  new Map([...filesIn(out), ["/.nojekyll", ""] as const].toSorted());

/** Does somebody's work on the branch. */
function workOnBranch(remote: string, work: (folder: string) => void): void {
  const copy = join(temporaryFolder(), "copy");
  git(remote, "clone", "--quiet", "--branch", "gh-pages", remote, copy);
  work(copy);
  git(copy, "add", "--all");
  git(copy, "commit", "--quiet", "--message=By hand");
  git(copy, "push", "--quiet");
}

const commits = (remote: string) => Number(git(remote, "rev-list", "--count", "gh-pages"));

describe.skipIf(!isThere)("a branch", () => {
  test("has the files of the site, one commit for each shipment, and those of others", async () => {
    const { made, remote } = await paperInGit(7);
    await shipTo("git origin", made);
    workOnBranch(remote, (copy) => writeFileSync(join(copy, "CNAME"), "paper.example"));
    await edit(made, 1);
    await edit(made, 2);
    await shipTo("git origin", made);
    const there = branchOf(remote);
    expect(there.delete("/CNAME")).toBe(true);
    expect(there).toEqual(siteOf(made));
    expect(commits(remote)).toBe(3);
    expect(listsOf(made)).toEqual(emptyLists);
  });

  test("is made without touching the repository of the paper", async () => {
    const { made, remote } = await paperInGit(2);
    writeFileSync(join(made.content, "1.txt"), "half done");
    git(made.content, "add", "1.txt");
    const state = () => [
      git(made.content, "status", "--porcelain"),
      git(made.content, "for-each-ref"),
      git(made.content, "count-objects"),
    ];
    const before = state();
    await shipTo("git origin#site/live", made);
    expect(state()).toEqual(before);
    expect(branchOf(remote, "site/live")).toEqual(siteOf(made));
  });

  test("gets no commit where nothing is different", async () => {
    const { made, remote } = await paperInGit(2);
    await shipTo("git origin", made);
    await shipTo("git origin", made, { all: true });
    expect(commits(remote)).toBe(1);
    expect(await shipTo("git origin", made)).toMatch(/^Nothing has changed/u);
  });

  test("loses what the site has no more, also when another machine ships", async () => {
    const { made, remote } = await paperInGit(4);
    await shipTo("git origin", made);
    const other = deskWith(named(tides(2, ["tides"])));
    await buildSite(other.job);
    await shipTo(`git ${remote}`, other);
    expect(branchOf(remote)).toEqual(siteOf(other));
  });

  test("with a file of others in the way is left alone, unless it may be replaced", async () => {
    const { made, remote } = await paperInGit(2);
    await shipTo("git origin", made);
    workOnBranch(remote, (copy) => writeFileSync(join(copy, "index.html"), "theirs"));
    await edit(made, 1);
    const lists = listsOf(made);
    await expect(shipTo("git origin", made)).rejects.toThrow("already index.html: 1 file");
    expect(commits(remote)).toBe(2);
    expect(listsOf(made)).toEqual(lists);
    await shipTo("git origin", made, { adopt: true });
    expect(branchOf(remote)).toEqual(siteOf(made));
  });

  test("keeps a page that is gone from the site and that others have changed", async () => {
    const { made, remote } = await paperInGit(3);
    await shipTo("git origin", made);
    const path = "2020/01/01/tide-2/index.txt";
    workOnBranch(remote, (copy) => writeFileSync(join(copy, path), "theirs"));
    rmSync(join(made.content, "1.txt"));
    await buildSite(made.job);
    await shipTo("git origin", made);
    expect(branchOf(remote).get(`/${path}`)).toBe(Buffer.from("theirs").toString("base64"));
  });

  test("has files whose names have spaces, signs and any letters", async () => {
    const { made, remote } = await paperInGit(1);
    mkdirSync(join(made.out, "own"));
    for (const name of ["a b.txt", '"quoted".txt', "100%.txt", "c++.txt", "港口 é.txt", "-x"])
      writeFileSync(join(made.out, "own", name), name);
    await shipTo("git origin", made, { all: true });
    expect(branchOf(remote)).toEqual(siteOf(made));
  });

  test("is not pushed where the remote refuses, and the next shipment sends all", async () => {
    const { made, remote } = await paperInGit(2);
    const hook = join(remote, "hooks/pre-receive");
    writeFileSync(hook, "#!/bin/sh\necho closed >&2\nexit 1\n", { mode: 0o755 });
    const lists = listsOf(made);
    await expect(shipTo("git origin", made)).rejects.toThrow(/git could not do it .*closed/su);
    expect(listsOf(made)).toEqual(lists);
    rmSync(hook);
    await shipTo("git origin", made);
    expect(branchOf(remote)).toEqual(siteOf(made));
  });

  test("of a remote that is not there is named, and its password is not printed", async () => {
    const { made } = await paperInGit(1);
    await expect(shipTo("git upstream", made)).rejects.toThrow("with a remote upstream");
    git(made.content, "remote", "add", "web", "http://me:s3cret@127.0.0.1:9/paper.git");
    const failure = await shipTo("git web", made).catch(String);
    expect(failure).toContain("git could not do it");
    expect(failure).not.toContain("s3cret");
  });

  test("is found also where a hook of git ships", async () => {
    const { made, remote } = await paperInGit(1);
    vi.stubEnv("GIT_DIR", join(made.content, ".git"));
    vi.stubEnv("GIT_INDEX_FILE", join(made.content, ".git/index"));
    await shipTo(`git ${remote}`, made).finally(() => vi.unstubAllEnvs());
    expect(branchOf(remote)).toEqual(siteOf(made));
  });
});
