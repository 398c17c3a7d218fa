import type { Deed } from "./output-folder.ts";
import { unknownHash } from "./site-record.ts";

/** What a run did to the files of a site, by path without a slash before it, each list in order. */
export interface Deeds {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What was done to a file. */
export type FileChange = Deed | "removed";

/** All of them, in the order in which a host is told. */
export const fileChanges = ["added", "changed", "removed"] as const;

/** Notes what a run does to files. */
export class DeedList {
  readonly #deeds = new Map<string, FileChange>();

  note(deeds: readonly (readonly [path: string, deed: FileChange | undefined])[]): void {
    for (const [path, deed] of deeds) {
      // What was added is so still, though it was written once more.
      const again = deed === "changed" && this.#deeds.get(path) === "added";
      if (deed && !again) this.#deeds.set(path, deed);
    }
  }

  /** What was noted so far, in lists. */
  get deeds(): Deeds {
    return inLists(this.#deeds);
  }

  /** What was noted so far, by path. */
  get byPath(): ReadonlyMap<string, FileChange> {
    return this.#deeds;
  }

  /** Notes files of which nobody knows whether they have changed as changed. */
  noteUnsure(paths: Iterable<string>): void {
    for (const path of paths) if (!this.#deeds.has(path)) this.#deeds.set(path, "changed");
  }

  /** Corrects what was noted of some files by their hashes: how they were when the lists were last true, as far as that is known, and how they are now. */
  compare(then: ReadonlyMap<string, string>, now: (path: string) => string | undefined): void {
    for (const [path, before] of then) {
      const hash = now(path);
      if (hash === undefined) this.#deeds.set(path, "removed");
      else if (hash === before) this.#deeds.delete(path);
      else if (before !== unknownHash || !this.#deeds.has(path)) this.#deeds.set(path, "changed");
    }
  }
}

/** Turns what was done to files into lists of their paths. */
export function inLists(deeds: ReadonlyMap<string, FileChange>): Deeds {
  const found: Deeds = { added: [], changed: [], removed: [] };
  for (const [path, deed] of deeds) found[deed].push(path.slice(1));
  for (const name of fileChanges) found[name].sort();
  return found;
}
