import { lstatSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Lock } from "#press/files/exclusive-lock.ts";
import { hashFile, isPlainFile } from "#press/files/hash-file.ts";
import { filesBelow } from "#press/files/list-files.ts";
import { listed } from "#press/report/problem-lines.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { unknownHash } from "./file-table.ts";
import type { RecordedSite } from "./find-damage.ts";
import { findObstacle, isTaken } from "./find-obstacle.ts";
import { moveIntoPlace } from "./move-into-place.ts";
import { OutputFolder } from "./output-folder.ts";
import { draftsIn, type OutputTarget } from "./output-target.ts";
import { moveAside } from "./set-aside.ts";
import type { SiteRecord } from "./site-record.ts";
import {
  applyJournal,
  readJournals,
  removed,
  removeJournals,
  setAside,
  setAsidePaths,
  WriteJournal,
} from "./write-journal.ts";

/** What a site folder is opened with. */
export interface OpenSite {
  /** The folder of the site, links followed. */
  out: string;
  /** The folder of the lists for uploads. */
  lists: string;
  target: OutputTarget;
  record: SiteRecord;
  /** Held until the run ends. */
  lock: Lock;
  /** Whether the record fits the files that are there. */
  hadRecord: boolean;
}

/** The files in the folder of a site that are not the site's, by path. */
export interface ForeignFiles {
  /** Those that were in its way, and were set aside. */
  replaced: string[];
  /** Those that the site has no more, and that somebody else has changed. They stay. */
  kept: string[];
  /** Where no record fits: all others, of which nobody knows who wrote them. They stay. */
  unknown: string[];
}

/** The folder of a site during one run. It knows what builds have written there, and touches nothing else. */
export class SiteFolder {
  readonly out: string;
  readonly lists: string;
  readonly target: OutputTarget;
  readonly record: SiteRecord;
  readonly hadRecord: boolean;
  /** Writes files in this thread. */
  readonly writer: OutputFolder;
  readonly #lock: Lock;
  readonly #journal: WriteJournal;
  readonly #kept = new Set<string>();

  constructor({ out, lists, target, record, lock, hadRecord }: OpenSite) {
    this.out = out;
    this.lists = lists;
    this.target = target;
    this.record = record;
    this.hadRecord = hadRecord;
    this.writer = new OutputFolder(target);
    this.#lock = lock;
    this.#journal = new WriteJournal(target.journal);
  }

  /** Makes sure that the site can have files at some paths. What is in their way and was written by no build is set aside in a folder that is adopted. Elsewhere, throws a PublisherError that names it. */
  reserve(paths: Iterable<string>): void {
    if (this.target.isNew) return;
    const files: string[] = [];
    const others = new Set<string>();
    for (const path of paths) {
      if (this.record.files.hashOf(path) !== undefined) continue;
      const found = findObstacle(this.out, path);
      if (found === path && isPlainFile(join(this.out, path))) files.push(path);
      else if (found !== undefined) others.add(found);
    }
    if (files.length + others.size === 0) return;
    if (!this.target.adopts) throw this.#refusal([...files, ...others]);
    // A file is copied aside when one takes its place.
    this.record.transact(() => {
      for (const path of files) {
        this.record.files.put(path, unknownHash);
        this.record.unlisted.add(path);
      }
    });
    for (const path of others) {
      moveAside(this.target, path);
      this.#journal.note(path, setAside);
    }
  }

  #refusal(paths: readonly string[]): PublisherError {
    const names = listed(paths.map((path) => join(this.out, path)));
    return new PublisherError(
      `The site needs the place of ${names}, which no build wrote. Nothing in the folder was changed. Move it away, or say --adopt: then a copy goes to ${this.target.replaced} first.`,
    );
  }

  /** Takes what this run has written so far into the record, where its threads look. */
  recordProgress(): void {
    const journal = readJournals(this.target.journal);
    this.record.transact(() => this.#apply(journal));
  }

  #apply(journal: ReturnType<typeof readJournals>): void {
    applyJournal(this.record.files, journal, { folder: this.target.folder, isComplete: true });
  }

  /** Removes a file that the site has no more. One that is not as it was written stays in the folder. */
  remove(path: string): void {
    const file = join(this.out, path);
    this.#journal.note(path, removed);
    if (hashFile(file) === this.record.files.hashOf(path)) removeWithFolders(file, this.out);
    else if (isTaken(this.out, path)) this.#kept.add(path);
  }

  /** Takes all that this run did into the record, and moves a new site into its place. Returns the files that are not its own. */
  commit(): ForeignFiles {
    this.#journal.close();
    this.writer.close();
    const { record, target } = this;
    const journal = readJournals(target.journal);
    record.transact(() => {
      if (target.isNew) record.clear();
      this.#apply(journal);
      record.files.removeUnknown();
    });
    if (target.isNew)
      moveIntoPlace(this.out, target, (path) => {
        record.aside = [...record.aside, path];
      });
    return {
      replaced: [...new Set([...record.aside, ...setAsidePaths(journal)])].toSorted(),
      kept: [...this.#kept].toSorted(),
      unknown: this.hadRecord ? [] : this.#unknown(),
    };
  }

  #unknown(): string[] {
    const own = this.record.files.all();
    return filesBelow(this.out).filter((path) => !own.has(path));
  }

  /** Ends a run. From now on, whatever changes in the folder was done by somebody else. */
  endRun(): void {
    removeJournals(this.target.journal);
    this.record.aside = [];
    const drafts = draftsIn(this.out);
    rmSync(drafts, { recursive: true, force: true });
    // So the folder gets the time of its own disk's clock.
    mkdirSync(drafts);
    rmdirSync(drafts);
    const { ctimeMs, ino } = lstatSync(this.out);
    this.record.setMeta("endOfRun", `${ctimeMs} ${ino}`);
  }

  /** Tells whether the last run used this store. */
  isWrittenWith(store: string): boolean {
    return this.record.meta("writer") === store;
  }

  /** The site as the last run left it. */
  get lastState(): RecordedSite {
    const [since = 0, inode = 0] = (this.record.meta("endOfRun") ?? "").split(" ").map(Number);
    return { out: this.out, record: this.target.record, since, inode };
  }

  close(): void {
    this.#journal.close();
    this.writer.close();
    this.record.close();
    this.#lock.close();
  }
}

/** Removes a file, and the folders above it in `root` that are empty then. */
function removeWithFolders(file: string, root: string): void {
  rmSync(file);
  for (let folder = dirname(file); folder.length > root.length; folder = dirname(folder))
    try {
      rmdirSync(folder);
    } catch {
      // It holds something, is a link, or is a disk of its own.
      return;
    }
}
