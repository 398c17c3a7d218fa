import type { WriteChange } from "./output-folder.ts";
import { unknownHash } from "./site-record.ts";

/** What a run did to the files of a site, by path without a slash before it, each list in order. */
export interface ChangedFiles {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What was done to a file. */
export type FileChange = WriteChange | "removed";

/** All of them, in the order in which a host is told. */
export const fileChanges = ["added", "changed", "removed"] as const;

/** Notes what a run does to files. */
export class ChangeList {
  readonly #changes = new Map<string, FileChange>();

  note(changes: readonly (readonly [path: string, change: FileChange | undefined])[]): void {
    for (const [path, change] of changes) {
      // What was added is so still, though it was written once more.
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

  /** Notes files of which nobody knows whether they have changed as changed. */
  noteUnsure(paths: Iterable<string>): void {
    for (const path of paths) if (!this.#changes.has(path)) this.#changes.set(path, "changed");
  }

  /** Corrects what was noted of some files by their hashes: how they were when the lists were last true, as far as that is known, and how they are now. */
  compare(then: ReadonlyMap<string, string>, now: (path: string) => string | undefined): void {
    for (const [path, before] of then) {
      const hash = now(path);
      if (hash === undefined) this.#changes.set(path, "removed");
      else if (hash === before) this.#changes.delete(path);
      else if (before !== unknownHash || !this.#changes.has(path))
        this.#changes.set(path, "changed");
    }
  }
}

/** Turns what was done to files into lists of their paths. */
export function toChangedFiles(changes: ReadonlyMap<string, FileChange>): ChangedFiles {
  const found: ChangedFiles = { added: [], changed: [], removed: [] };
  for (const [path, change] of changes) found[change].push(path.slice(1));
  for (const name of fileChanges) found[name].sort();
  return found;
}
