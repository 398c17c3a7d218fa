import type { Deed } from "./safe-write.ts";

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

  /** Notes what an earlier run did and could not say, as far as this one has not done more to it. */
  noteUnreported(unreported: ReadonlyMap<string, FileChange>): void {
    for (const [path, deed] of unreported) if (!this.#deeds.has(path)) this.#deeds.set(path, deed);
  }

  /** Notes files of which nobody knows whether they have changed as changed. */
  noteUnsure(paths: Iterable<string>): void {
    for (const path of paths) if (!this.#deeds.has(path)) this.#deeds.set(path, "changed");
  }

  /** Turns what was written into an empty folder into what is different from what stood there before; both by path, with hashes. */
  compare(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void {
    for (const path of before.keys()) if (!now.has(path)) this.#deeds.set(path, "removed");
    for (const [path, hash] of now)
      if (before.get(path) === hash) this.#deeds.delete(path);
      else if (before.has(path)) this.#deeds.set(path, "changed");
  }
}

/** Turns what was done to files into lists of their paths. */
export function inLists(deeds: ReadonlyMap<string, FileChange>): Deeds {
  const found: Deeds = { added: [], changed: [], removed: [] };
  for (const [path, deed] of deeds) found[deed].push(path.slice(1));
  for (const name of fileChanges) found[name].sort();
  return found;
}
