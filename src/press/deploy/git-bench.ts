import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";
import { withoutSecrets } from "./sync-tools.ts";

/** The file of a tree: its mode and the name of its content, as `ls-tree` has them. */
export interface GitFile {
  mode: string;
  id: string;
}

/** What becomes of files in a tree, by path; undefined where one goes. */
export type GitEdits = ReadonlyMap<string, GitFile | undefined>;

/** A bare repository in which commits are made. So no other's objects, index or work tree are touched. */
export class GitBench {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    if (!existsSync(folder)) runGit(["init", "--bare", "--quiet", folder]);
  }

  run(args: readonly string[], options: GitOptions = {}): string {
    return runGit([`--git-dir=${this.#folder}`, ...args], options);
  }

  /** Fetches what some refs of a repository stand for, and returns the commits of those that there are, by ref. */
  fetch(url: string, refs: readonly string[]): Map<string, string> {
    const lines = this.run(["ls-remote", url, ...refs])
      .split("\n")
      .filter(Boolean);
    const found = new Map(
      lines.map((line) => {
        const [id = "", ref = ""] = line.split("	");
        return [ref, id];
      }),
    );
    const wanted = [...found.keys()].filter((ref) => refs.includes(ref));
    if (wanted.length > 0) this.run(["fetch", "--quiet", "--depth=1", "--no-tags", url, ...wanted]);
    return new Map(wanted.map((ref) => [ref, found.get(ref) ?? ""]));
  }

  /** The files of a commit, by path. */
  filesOf(commit: string | undefined): Map<string, GitFile> {
    if (commit === undefined) return new Map();
    const entries = this.run(["ls-tree", "-r", "-z", commit]).split("\0").filter(Boolean);
    return new Map(
      entries.map((entry) => {
        const [, mode = "", id = "", path = ""] = /^(\d+) \w+ (\w+)\t(.*)$/su.exec(entry) ?? [];
        return [path, { mode, id }];
      }),
    );
  }

  /** Stores files, and returns the names of their contents, in order. */
  store(files: readonly string[]): string[] {
    const input = files.map((file) => `${file}\n`).join("");
    return this.run(["hash-object", "-w", "--no-filters", "--stdin-paths"], { input }).split("\n");
  }

  /** Makes the tree of a commit with some edits. */
  edit(commit: string | undefined, edits: GitEdits): string {
    const env = { GIT_INDEX_FILE: `${this.#folder}/edit.index` };
    this.run(["read-tree", ...(commit === undefined ? ["--empty"] : [commit])], { env });
    const lines = Array.from(edits, ([path, file]) =>
      file ? `${file.mode} ${file.id}\t${path}\0` : `0 ${"0".repeat(40)}\t${path}\0`,
    );
    this.run(["update-index", "-z", "--index-info"], { env, input: lines.toSorted().join("") });
    return this.run(["write-tree"], { env });
  }

  treeOf(commit: string | undefined): string | undefined {
    return commit === undefined ? undefined : this.run(["rev-parse", `${commit}^{tree}`]);
  }
}

interface GitOptions {
  input?: string;
  env?: Record<string, string>;
}

/** Runs git, and returns what it says without the last line end. Throws a PublisherError with its words if it fails. */
export function runGit(args: readonly string[], { input = "", env = {} }: GitOptions = {}): string {
  const { error, status, stdout, stderr } = spawnSync("git", args, {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env: { ...ownEnvironment(), ...env },
  });
  if (!error && status === 0) return stdout.replace(/\n$/u, "");
  if (error && toError(error).code === "ENOENT")
    throw new PublisherError("git is not on this machine, so nothing was shipped. Install it.");
  const reason = error?.message ?? stderr.trim().split("\n").slice(0, mostLines).join("; ");
  throw new PublisherError(
    `git could not do it (${withoutSecrets(reason)}). The branch is as it was; mend it and ship again.`,
  );
}

const mostLines = 5;

// Inside a hook, variables lead git to the repository of the hook.
function ownEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) =>
      !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|PREFIX|COMMON_DIR)$/u.test(name),
  );
  return { ...Object.fromEntries(others), LC_ALL: "C" };
}
