import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Deed } from "./safe-write.ts";

/** What a run did to the files of a site, by path without a slash before it, each list in order. */
export interface Deeds {
  added: string[];
  changed: string[];
  removed: string[];
}

/** Notes what a run does to files, and writes it down as lists for programs that upload. */
export class DeedList {
  readonly #deeds = new Map<string, Deed | "removed">();

  note(deeds: readonly (readonly [path: string, deed: Deed | "removed" | undefined])[]): void {
    for (const [path, deed] of deeds) {
      // What was added is so still, though it was written once more.
      const again = deed === "changed" && this.#deeds.get(path) === "added";
      if (deed && !again) this.#deeds.set(path, deed);
    }
  }

  /** Notes files of which nobody knows whether they have changed as changed. */
  noteUnsure(paths: readonly string[]): void {
    for (const path of paths) if (!this.#deeds.has(path)) this.#deeds.set(path, "changed");
  }

  /** Writes one list each into a folder: a path a line, as rclone and rsync read them. */
  writeTo(folder: string): Deeds {
    const deeds = {
      added: this.#of("added"),
      changed: this.#of("changed"),
      removed: this.#of("removed"),
    };
    mkdirSync(folder, { recursive: true });
    for (const [name, list] of Object.entries(deeds))
      writeFileSync(join(folder, `${name}.txt`), list.map((path) => `${path}\n`).join(""));
    return deeds;
  }

  #of(what: Deed | "removed"): string[] {
    return [...this.#deeds]
      .filter(([, deed]) => deed === what)
      .map(([path]) => path.slice(1))
      .toSorted();
  }
}
