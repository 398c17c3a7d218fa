import {
  accessSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { isVector, readVector, withoutScripts } from "#press/svg/read-svg.ts";
import { makeAtomically } from "#press/files/atomic-write.ts";
import { hashFile, hashOf, isPlainFile } from "#press/files/hash-file.ts";
import { realPath } from "#press/files/inside-folder.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { findObstacle, isTaken } from "./find-obstacle.ts";
import { copyAside, moveAside } from "./set-aside.ts";
import { SiteRecord } from "./site-record.ts";
import { setAside, WriteJournal } from "./write-journal.ts";

/** What a run did to a file. */
export type WriteChange = "added" | "changed";

/** Where a site is written; every thread is told the same. */
export interface OutputTarget {
  /** The folder that is written to: the site's own, or one that takes its place once it is whole. */
  folder: string;
  /** Whether nothing stands there, so that nothing needs to be compared or kept whole. */
  isNew: boolean;
  /** The file of the record. */
  record: string;
  /** The folder of the journals. */
  journal: string;
  /** Where files of others are copied that stand in the site's way. */
  replaced: string;
  /** Whether the folder is adopted: files of others that are the same as the site's become its own. */
  adopts: boolean;
}

/** A folder that files are put into: whole or not at all, and only where they differ from what stands. */
export class OutputFolder {
  readonly #target: OutputTarget;
  readonly #journal: WriteJournal;
  #record: SiteRecord | undefined;
  #made = "";
  #drafts = 0;

  constructor(target: OutputTarget) {
    this.#target = target;
    this.#journal = new WriteJournal(target.journal);
  }

  /** Puts text or bytes at a path; undefined where the same stood there. */
  write(path: string, data: string | Uint8Array): WriteChange | undefined {
    const file = join(this.#target.folder, path);
    const bytes = typeof data === "string" ? Buffer.from(data) : data;
    const make = (draft: string) => writeFileSync(draft, bytes);
    if (this.#target.isNew) return this.#add(path, hashOf(bytes), make);
    const old = isPlainFile(file) ? readFileSync(file) : undefined;
    if (old?.equals(bytes)) return this.#leave(path, () => hashOf(bytes));
    return this.#replace(path, { old: old && hashOf(old), hash: hashOf(bytes), make });
  }

  /** Puts a medium at a path; a vector picture loses on the way what could run. */
  copy(from: string, path: string): WriteChange | undefined {
    // Whether the link may be followed was checked when the article was read.
    const hash = hashFile(realPath(from) ?? from);
    if (hash === undefined) return this.#keep(path, from);
    if (isVector(from)) return this.write(path, withoutScripts(readVector(from)));
    const file = join(this.#target.folder, path);
    const make = (draft: string) => copyFileSync(from, draft);
    if (this.#target.isNew) return this.#add(path, hash, make);
    const old = hashFile(file);
    if (old === hash) return this.#leave(path, () => hash);
    return this.#replace(path, { old, hash, make });
  }

  /** The size in bytes of the file at a path; undefined where there is none. */
  sizeOf(path: string): number | undefined {
    return lstatSync(join(this.#target.folder, path), { throwIfNoEntry: false })?.size;
  }

  // What cannot be read any more stays as it was published.
  #keep(path: string, from: string): undefined {
    if (this.sizeOf(path) !== undefined) return;
    // The error of the file itself says more.
    accessSync(from, constants.R_OK);
    throw new PublisherError(`${from} cannot be read. See that it is a file, and build again.`);
  }

  /** Tells whether a file stands as it was written. */
  isIntact(path: string): boolean {
    if (this.#target.isNew) return false;
    const written = this.#written(path);
    return written !== undefined && written === hashFile(join(this.#target.folder, path));
  }

  close(): void {
    this.#journal.close();
    this.#record?.close();
    this.#record = undefined;
  }

  #leave(path: string, hash: () => string): undefined {
    if (this.#target.adopts) this.#journal.note(path, hash());
  }

  #add(path: string, hash: string, make: (file: string) => void): WriteChange {
    const file = join(this.#target.folder, path);
    this.#makeFolder(path);
    this.#journal.note(path, hash);
    make(file);
    return "added";
  }

  #replace(path: string, { old, hash, make }: Replacement): WriteChange {
    const file = join(this.#target.folder, path);
    this.#makeFolder(path);
    if (old === undefined) this.#clear(path);
    else if (!this.#isOwn(path, old)) this.#setAside(path, copyAside);
    const draft = `${process.pid}-${threadId}-${(this.#drafts += 1)}`;
    makeAtomically(
      file,
      (to) => {
        make(to);
        this.#journal.note(path, hash);
      },
      join(draftsIn(this.#target.folder), draft),
    );
    return old === undefined ? "added" : "changed";
  }

  // A file that the record does not name was written by this run: when it began, nothing stood there.
  #isOwn(path: string, old: string): boolean {
    const written = this.#written(path);
    return written === undefined || written === old;
  }

  #written(path: string): string | undefined {
    this.#record ??= new SiteRecord(this.#target.record, { readOnly: true });
    return this.#record.hashOf(path);
  }

  #setAside(path: string, put: typeof copyAside): void {
    put(this.#target, path);
    this.#journal.note(path, setAside);
  }

  // A link, a pipe or a folder, which no build made.
  #clear(path: string): void {
    if (isTaken(this.#target.folder, path)) this.#setAside(path, moveAside);
  }

  #makeFolder(path: string): void {
    const folder = dirname(join(this.#target.folder, path));
    if (folder === this.#made) return;
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      const found = findObstacle(this.#target.folder, path);
      if (found === undefined) throw error;
      this.#setAside(found, moveAside);
      mkdirSync(folder, { recursive: true });
    }
    this.#made = folder;
  }
}

interface Replacement {
  /** The hash of the file that stands there, if one does. */
  old: string | undefined;
  hash: string;
  make: (draft: string) => void;
}

/** The folder in a site in which drafts of files are made: on the same disk, and gone when a build ends. */
export function draftsIn(folder: string): string {
  return join(folder, draftsName);
}

export const draftsName = ".broadsheet-drafts";
