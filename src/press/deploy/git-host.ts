import { existsSync } from "node:fs";
import { join } from "node:path";
import type { GitTarget } from "#press/config/deploy-target.ts";
import { hashOf } from "#press/files/hash-file.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { othersInTheWay } from "./folder-host.ts";
import { GitBench, type GitFile, runGit } from "./git-bench.ts";
import type { Done, Host, Shipment } from "./host.ts";

/** A branch from which a host serves. What is sent becomes one commit, so readers see all of it at once. A second ref has the site alone, and so tells its files from those of others. */
export class GitHost implements Host {
  readonly #target: GitTarget;
  readonly #shipment: Shipment;
  readonly #edits = new Map<string, GitFile | undefined>();
  readonly #refs: { tip: string; own: string };
  #state: BranchState | undefined;

  constructor(target: GitTarget, shipment: Shipment) {
    this.#target = target;
    this.#shipment = shipment;
    this.#refs = {
      tip: `refs/heads/${target.branch}`,
      own: `refs/broadsheet/${target.branch}`,
    };
  }

  open(): void {
    const { repository, branch } = this.#target;
    const url = urlOf(repository, this.#shipment.content);
    const bench = new GitBench(join(this.#shipment.record, `git-${hashOf(`${url}#${branch}`)}`));
    const found = bench.fetch(url, Object.values(this.#refs));
    const [tip, own] = [found.get(this.#refs.tip), found.get(this.#refs.own)];
    const [there, files] = [bench.filesOf(tip), bench.filesOf(own)];
    this.#state = { bench, url, tip, own, there, files };
  }

  put(paths: readonly string[]): void {
    const { bench } = this.#opened();
    const ids = bench.store(paths.map((path) => join(this.#shipment.out, path)));
    for (const [at, path] of paths.entries())
      this.#edits.set(path, { mode: "100644", id: ids[at] ?? "" });
  }

  remove(paths: readonly string[]): void {
    for (const path of paths) this.#edits.set(path, undefined);
  }

  close(done: Done): void {
    const paths = [...this.#edits.keys()];
    this.#addWhatPagesNeed();
    this.#removeStale();
    this.#refuseOthers();
    this.#push();
    paths.forEach(done);
  }

  #opened(): BranchState {
    if (!this.#state) throw new Error("The branch was not fetched");
    return this.#state;
  }

  // Without this file, GitHub leaves out what begins with _ .
  #addWhatPagesNeed(): void {
    const { there, bench } = this.#opened();
    if (there.has(".nojekyll") || this.#edits.has(".nojekyll")) return;
    const id = bench.run(["hash-object", "-w", "--stdin"]);
    this.#edits.set(".nojekyll", { mode: "100644", id });
  }

  // A machine that has not built the last site does not know what is gone.
  #removeStale(): void {
    for (const path of this.#opened().files.keys())
      if (path !== ".nojekyll" && !existsSync(join(this.#shipment.out, path)))
        this.#edits.set(path, undefined);
  }

  // What others have put there or changed stays, unless the site needs its place.
  #refuseOthers(): void {
    const { there, files } = this.#opened();
    const others = [...this.#edits].filter(([path, file]) => {
      const found = there.get(path);
      return found && found.id !== files.get(path)?.id && found.id !== file?.id;
    });
    const inTheWay = others.flatMap(([path, file]) => (file ? [path] : []));
    if (inTheWay.length > 0 && !this.#shipment.adopt)
      throw othersInTheWay(this.#target.name, inTheWay);
    for (const [path, file] of others) if (!file) this.#edits.delete(path);
  }

  #push(): void {
    const { bench, url, tip, own } = this.#opened();
    const [tree, ownTree] = [bench.edit(tip, this.#edits), bench.edit(own, this.#edits)];
    const refs: string[] = [];
    if (tree !== bench.treeOf(tip)) refs.push(`${this.#commit(tree, tip)}:${this.#refs.tip}`);
    if (ownTree !== bench.treeOf(own)) refs.push(`+${this.#commit(ownTree)}:${this.#refs.own}`);
    if (refs.length > 0) bench.run(["push", "--quiet", "--atomic", url, ...refs]);
  }

  #commit(tree: string, parent?: string): string {
    const { bench } = this.#opened();
    const parents = parent === undefined ? [] : ["-p", parent];
    const env = identityOf(this.#shipment.content);
    return bench.run(["commit-tree", tree, ...parents, "-m", "Publish the site"], { env });
  }
}

interface BranchState {
  bench: GitBench;
  url: string;
  /** The commits of the branch, and of the site alone. */
  tip: string | undefined;
  own: string | undefined;
  /** The files of each, by path. */
  there: Map<string, GitFile>;
  files: Map<string, GitFile>;
}

// A word alone is the name of a remote.
function urlOf(repository: string, content: string): string {
  if (!/^[\w.-]+$/u.test(repository)) return repository;
  const url = settingOf(["remote", "get-url", "--push", repository], content);
  if (url !== undefined) return url;
  throw new PublisherError(
    `The paper in ${content} lies in no git repository with a remote ${repository}, so nothing was shipped. Add the remote, or write the URL of a repository in its place.`,
  );
}

function identityOf(content: string): Record<string, string> {
  const name = settingOf(["config", "user.name"], content) ?? "Broadsheet";
  const email = settingOf(["config", "user.email"], content) ?? "broadsheet@localhost";
  return Object.fromEntries(
    ["AUTHOR", "COMMITTER"].flatMap((role) => [
      [`GIT_${role}_NAME`, name],
      [`GIT_${role}_EMAIL`, email],
    ]),
  );
}

function settingOf(args: readonly string[], content: string): string | undefined {
  try {
    return runGit(["-C", content, ...args]) || undefined;
  } catch {
    return undefined;
  }
}
