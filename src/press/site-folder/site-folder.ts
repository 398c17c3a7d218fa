import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Lock } from "#press/files/exclusive-lock.ts";
import type { RecordedSite } from "./find-damage.ts";
import { hashFile, isPlainFile } from "#press/files/hash-file.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { listed } from "#press/report/problem-lines.ts";
import { findObstacle, isTaken } from "./find-obstacle.ts";
import { draftsIn, OutputFolder, type OutputTarget } from "./output-folder.ts";
import { moveAside } from "./set-aside.ts";
import { type SiteRecord, unknownHash } from "./site-record.ts";
import {
  setAsidePaths,
  removeJournals,
  readJournals,
  removed,
  setAside,
  WriteJournal,
} from "./write-journal.ts";
import { filesBelow } from "#press/files/list-files.ts";

/** What a site folder is made of. */
export interface OpenSite {
  /** The folder of the site, links followed. */
  out: string;
  /** The folder of the lists of what was done to its files. */
  lists: string;
  target: OutputTarget;
  record: SiteRecord;
  /** Held until the run ends. */
  lock: Lock;
  /** Whether the record fits what stands there. */
  hadRecord: boolean;
}

/** Files that a run found in the folder of a site and that are not the site's, by path. */
export interface ForeignFiles {
  /** Those that stood in its way: copied aside. */
  replaced: string[];
  /** Those in the place of files that the site has no more, changed by another hand: they stay. */
  kept: string[];
  /** Where there was no record that fits: all others, of which nobody knows who wrote them. They stay. */
  unknown: string[];
}

/** The folder of a site in one run: it knows what builds wrote there, and touches nothing else. */
export class SiteFolder {
  readonly out: string;
  readonly lists: string;
  readonly target: OutputTarget;
  readonly record: SiteRecord;
  readonly hadRecord: boolean;
  readonly #lock: Lock;
  readonly #journal: WriteJournal;
  readonly #kept = new Set<string>();
  readonly #writer: OutputFolder;

  constructor({ out, lists, target, record, lock, hadRecord }: OpenSite) {
    this.out = out;
    this.lists = lists;
    this.target = target;
    this.record = record;
    this.hadRecord = hadRecord;
    this.#lock = lock;
    this.#journal = new WriteJournal(target.journal);
    this.#writer = new OutputFolder(target);
  }

  /** Writes files in this thread. */
  get writer(): OutputFolder {
    return this.#writer;
  }

  /** Makes sure that the site can have files at some paths. What stands in their way and no build wrote is copied aside in a folder that is adopted; elsewhere, throws a PublisherError that names it. */
  reserve(paths: Iterable<string>): void {
    if (this.target.isNew) return;
    const files: string[] = [];
    const others = new Set<string>();
    for (const path of paths) {
      if (this.record.hashOf(path) !== undefined) continue;
      const found = findObstacle(this.out, path);
      if (found === path && isPlainFile(join(this.out, path))) files.push(path);
      else if (found !== undefined) others.add(found);
    }
    if (files.length + others.size === 0) return;
    if (!this.target.adopts) throw this.#inTheWayError([...files, ...others]);
    this.record.transact(() => {
      for (const path of files) {
        this.record.put(path, unknownHash);
        this.record.noteUnlisted(path);
      }
    });
    for (const path of others) this.#moveAside(path);
  }

  #inTheWayError(paths: readonly string[]): PublisherError {
    const names = listed(paths.map((path) => join(this.out, path)));
    return new PublisherError(
      `The site needs the place of ${names}, which no build wrote. Nothing in the folder was changed. Move it away, or say --adopt: then a copy goes to ${this.target.replaced} first.`,
    );
  }

  // Folders, links, and files where a folder has to be. Of other files a copy is made when one takes their place.
  #moveAside(path: string): void {
    moveAside(this.target, path);
    this.#journal.note(path, setAside);
  }

  /** Takes what this run has written so far into the record, for the threads that look there. */
  recordProgress(): void {
    const journal = readJournals(this.target.journal);
    this.record.transact(() => this.record.applyJournal(journal, this.target.folder, true));
  }

  /** Takes a file out that the site has no more; one that is not as it was written stays in the folder. */
  remove(path: string): void {
    const file = join(this.out, path);
    this.#journal.note(path, removed);
    if (hashFile(file) === this.record.hashOf(path)) this.#delete(file);
    else if (isTaken(this.out, path)) this.#kept.add(path);
  }

  #delete(file: string): void {
    rmSync(file);
    for (let folder = dirname(file); folder.length > this.out.length; folder = dirname(folder))
      try {
        rmdirSync(folder);
      } catch {
        // It holds something, is a link, or is a disk of its own.
        return;
      }
  }

  /** Takes all that this run did into the record, and puts a new site in its place; returns the files that are not its own. */
  commit(): ForeignFiles {
    this.#journal.close();
    this.#writer.close();
    const journal = readJournals(this.target.journal);
    this.record.transact(() => {
      if (this.target.isNew) this.record.clear();
      this.record.applyJournal(journal, this.target.folder, true);
      this.record.forgetUnknown();
    });
    if (this.target.isNew) this.#putInPlace();
    const replaced = new Set([...this.record.aside, ...setAsidePaths(journal)]);
    return {
      replaced: [...replaced].toSorted(),
      kept: [...this.#kept].toSorted(),
      unknown: this.hadRecord ? [] : this.#unknown(),
    };
  }

  // A folder that is there already may be a mount, which cannot be replaced itself. Its front page comes last.
  #putInPlace(): void {
    const { out, record } = this;
    const { folder: made, replaced } = this.target;
    if (!lstatSync(out, { throwIfNoEntry: false })) {
      mkdirSync(dirname(out), { recursive: true });
      return renameSync(made, out);
    }
    const front = "index.html";
    const names = readdirSync(made).filter((name) => name !== front);
    for (const name of [...names, front]) {
      const path = `/${name}`;
      // Nothing stood there when the run began.
      if (isTaken(out, path)) {
        moveAside({ folder: out, replaced }, path);
        record.aside = [...record.aside, path];
      }
      renameSync(join(made, name), join(out, name));
    }
  }

  #unknown(): string[] {
    const own = this.record.files();
    return filesBelow(this.out).filter((path) => !own.has(path));
  }

  /** Ends a run: from now on, whatever comes, goes or is replaced is the doing of others. */
  endRun(): void {
    removeJournals(this.target.journal);
    this.record.aside = [];
    const drafts = draftsIn(this.out);
    rmSync(drafts, { recursive: true, force: true });
    // Gives the folder the time of its own disk's clock.
    mkdirSync(drafts);
    rmdirSync(drafts);
    const { ctimeMs, ino } = lstatSync(this.out);
    this.record.setMeta("sealed", `${ctimeMs} ${ino}`);
  }

  /** The site as the last run left it. */
  get lastState(): RecordedSite {
    const [since = 0, inode = 0] = (this.record.meta("sealed") ?? "").split(" ").map(Number);
    return { out: this.out, record: this.target.record, since, inode };
  }

  close(): void {
    this.#journal.close();
    this.#writer.close();
    this.record.close();
    this.#lock.close();
  }
}
