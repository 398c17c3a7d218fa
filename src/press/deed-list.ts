import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "./atomic-write.ts";
import type { Deed } from "./safe-write.ts";
import { factsOf } from "./scan.ts";
import type { SiteRecord } from "./site-record.ts";

/** What a run did to the files of a site, by path without a slash before it, each list in order. */
export interface Deeds {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What was done to a file. */
export type FileChange = Deed | "removed";

const lists = ["added", "changed", "removed"] as const;

/** Notes what a run does to files, and adds it to the lists for programs that upload. */
export class DeedList {
  readonly #deeds = new Map<string, FileChange>();

  note(deeds: readonly (readonly [path: string, deed: FileChange | undefined])[]): void {
    for (const [path, deed] of deeds) {
      // What was added is so still, though it was written once more.
      const again = deed === "changed" && this.#deeds.get(path) === "added";
      if (deed && !again) this.#deeds.set(path, deed);
    }
  }

  /** What was noted so far. */
  get deeds(): Deeds {
    return sorted(this.#deeds);
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

  /** Adds all that was noted to the lists in a folder, which say what is different from what was shipped: a path a line, as rclone and rsync read them. */
  addTo(folder: string, record: SiteRecord): void {
    if (record.meta("lists") !== factsOfLists(folder)) takeInLists(folder, record);
    const added: Deeds = { added: [], changed: [], removed: [] };
    const again = new Set<FileChange>();
    record.transact(() => {
      // Until the lists say the same, what the record says of them is not to be believed.
      record.setMeta("lists", "");
      for (const [path, deed] of this.#deeds) {
        const before = record.unshipped(path) as FileChange | undefined;
        const now = sumOf(before, deed);
        if (before === now) continue;
        record.setUnshipped(path, now);
        if (before) again.add(before).add(now);
        else added[now].push(path);
      }
    });
    const all =
      again.size > 0 ? sorted(record.allUnshipped() as Map<string, FileChange>) : undefined;
    for (const deed of lists)
      if (all && again.has(deed)) writeList(folder, deed, all[deed]);
      else appendToList(folder, deed, added[deed].map(withoutSlash).toSorted());
    record.setMeta("lists", factsOfLists(folder));
  }
}

// Another hand may have changed or removed them.
function takeInLists(folder: string, record: SiteRecord): void {
  const found = readLists(folder);
  record.transact(() => {
    record.forgetUnshipped();
    for (const [path, deed] of found) record.setUnshipped(path, deed);
  });
}

function factsOfLists(folder: string): string {
  return lists.map((deed) => factsOf(fileOf(folder, deed))).join(" ");
}

function fileOf(folder: string, deed: FileChange): string {
  return join(folder, `${deed}.txt`);
}

/** Turns two things that were done to a file, one after the other, into what they come to for a host that may have seen either or none. */
function sumOf(before: FileChange | undefined, now: FileChange): FileChange {
  if (now === "removed" || before === undefined) return now;
  return before === "added" ? "added" : "changed";
}

/** Reads the lists in a folder: what was done to each file since they were shipped. A line that was cut off is left out. */
export function readLists(folder: string): Map<string, FileChange> {
  const found = new Map<string, FileChange>();
  for (const deed of lists) {
    const file = fileOf(folder, deed);
    if (!existsSync(file)) continue;
    for (const path of readFileSync(file, "utf8").split("\n").slice(0, -1))
      found.set(`/${path}`, deed);
  }
  return found;
}

/** Writes the lists into a folder, each whole or not at all. */
export function writeLists(folder: string, deeds: ReadonlyMap<string, FileChange>): void {
  const found = sorted(deeds);
  for (const deed of lists) writeList(folder, deed, found[deed]);
}

function writeList(folder: string, deed: FileChange, paths: readonly string[]): void {
  writeWhole(fileOf(folder, deed), linesOf(paths), join(folder, `.${deed}`));
}

function appendToList(folder: string, deed: FileChange, paths: readonly string[]): void {
  const file = fileOf(folder, deed);
  if (!existsSync(file)) writeList(folder, deed, paths);
  else if (paths.length > 0) appendFileSync(file, linesOf(paths));
}

function linesOf(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join("");
}

function withoutSlash(path: string): string {
  return path.slice(1);
}

function sorted(deeds: ReadonlyMap<string, FileChange>): Deeds {
  const found: Deeds = { added: [], changed: [], removed: [] };
  for (const [path, deed] of deeds) found[deed].push(withoutSlash(path));
  for (const name of lists) found[name].sort();
  return found;
}
