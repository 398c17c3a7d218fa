import { unknownHash } from "./file-table.ts";

/** What a build may do to a file, in the order in which a host is told. */
export const fileChanges = ["added", "changed", "removed"] as const;

export type FileChange = (typeof fileChanges)[number];

/** What writing may do to a file. */
export type WriteChange = Exclude<FileChange, "removed">;

/** The files that a build has changed, by path without a slash before it, each list in order. */
export type ChangedFiles = Record<FileChange, string[]>;

/** Collects what a build does to files. */
export class ChangeList {
  readonly #changes = new Map<string, FileChange>();

  note(changes: readonly (readonly [path: string, change: FileChange | undefined])[]): void {
    for (const [path, change] of changes) {
      // A file that is written a second time was still added.
      const again = change === "changed" && this.#changes.get(path) === "added";
      if (change && !again) this.#changes.set(path, change);
    }
  }

  /** What was noted so far, in lists. */
  get changedFiles(): ChangedFiles {
    return toChangedFiles(this.#changes);
  }

  /** What was noted so far, by path. */
  get byPath(): ReadonlyMap<string, FileChange> {
    return this.#changes;
  }

  /** Notes as changed those files of which nothing is noted: nobody knows whether they have changed. */
  noteUnsure(paths: Iterable<string>): void {
    for (const path of paths) if (!this.#changes.has(path)) this.#changes.set(path, "changed");
  }

  /** Corrects what was noted of some files. `before` has their hashes when the lists for uploads were last right, where they are known, and `hashNow` returns the hash of a file. */
  compare(
    before: ReadonlyMap<string, string>,
    hashNow: (path: string) => string | undefined,
  ): void {
    for (const [path, hash] of before) {
      const now = hashNow(path);
      if (now === undefined) this.#changes.set(path, "removed");
      else if (now === hash) this.#changes.delete(path);
      else if (hash !== unknownHash || !this.#changes.has(path)) this.#changes.set(path, "changed");
    }
  }
}

/** Turns changes, by path, into lists of paths. */
export function toChangedFiles(changes: ReadonlyMap<string, FileChange>): ChangedFiles {
  const found: ChangedFiles = { added: [], changed: [], removed: [] };
  for (const [path, change] of changes) found[change].push(path.slice(1));
  for (const change of fileChanges) found[change].sort();
  return found;
}
