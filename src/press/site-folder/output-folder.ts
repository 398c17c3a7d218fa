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
import { isSvg, readSanitizedSvg } from "#press/svg/read-svg.ts";
import { makeAtomically } from "#press/files/atomic-write.ts";
import { hashFile, hashOf, isPlainFile } from "#press/files/hash-file.ts";
import { realPath } from "#press/files/inside-folder.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import type { WriteChange } from "./change-list.ts";
import { findObstacle, isTaken } from "./find-obstacle.ts";
import { draftsIn, type OutputTarget } from "./output-target.ts";
import { copyAside, moveAside } from "./set-aside.ts";
import { SiteRecord } from "./site-record.ts";
import { setAside, WriteJournal } from "./write-journal.ts";

/** The folder that a site's files are written to: each of them as a whole or not at all, and only where it is different. */
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

  /** Writes text or bytes to a path; undefined where the same is there. */
  write(path: string, data: string | Uint8Array): WriteChange | undefined {
    const file = this.fileAt(path);
    const bytes = typeof data === "string" ? Buffer.from(data) : data;
    const make = (draft: string) => writeFileSync(draft, bytes);
    if (this.#target.isNew) return this.#add(path, hashOf(bytes), make);
    const old = isPlainFile(file) ? readFileSync(file) : undefined;
    if (old?.equals(bytes)) return this.#adopt(path, () => hashOf(bytes));
    return this.#replace(path, { old: old && hashOf(old), hash: hashOf(bytes), make });
  }

  /** Copies a medium to a path, an SVG sanitized; undefined where the same is there. */
  copy(from: string, path: string): WriteChange | undefined {
    // Ingest has checked whether the link may be followed.
    const hash = hashFile(realPath(from) ?? from);
    if (hash === undefined) return this.#keepPublished(path, from);
    if (isSvg(from)) return this.write(path, readSanitizedSvg(from));
    const file = this.fileAt(path);
    const make = (draft: string) => copyFileSync(from, draft);
    if (this.#target.isNew) return this.#add(path, hash, make);
    const old = hashFile(file);
    if (old === hash) return this.#adopt(path, () => hash);
    return this.#replace(path, { old, hash, make });
  }

  /** The file at a path. */
  fileAt(path: string): string {
    return join(this.#target.folder, path);
  }

  /** The size in bytes of the file at a path; undefined where there is none. */
  sizeOf(path: string): number | undefined {
    return lstatSync(this.fileAt(path), { throwIfNoEntry: false })?.size;
  }

  // A file that cannot be read any more stays as it was published.
  #keepPublished(path: string, from: string): undefined {
    if (this.sizeOf(path) !== undefined) return;
    // The error of the file itself says more.
    accessSync(from, constants.R_OK);
    throw new PublisherError(`${from} cannot be read. See that it is a file, and build again.`);
  }

  /** Tells whether a file is as it was written. */
  isIntact(path: string): boolean {
    if (this.#target.isNew) return false;
    const written = this.#written(path);
    return written !== undefined && written === hashFile(this.fileAt(path));
  }

  close(): void {
    this.#journal.close();
    this.#record?.close();
    this.#record = undefined;
  }

  // Without a record nobody knows who wrote it; it is as the site's own.
  #adopt(path: string, hash: () => string): undefined {
    if (this.#target.adopts) this.#journal.note(path, hash());
  }

  #add(path: string, hash: string, make: (file: string) => void): WriteChange {
    const file = this.fileAt(path);
    this.#makeFolder(path);
    this.#journal.note(path, hash);
    make(file);
    return "added";
  }

  #replace(path: string, { old, hash, make }: Replacement): WriteChange {
    const file = this.fileAt(path);
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

  // A file that the record does not name was written by this run: nothing was there when it began.
  #isOwn(path: string, old: string): boolean {
    const written = this.#written(path);
    return written === undefined || written === old;
  }

  #written(path: string): string | undefined {
    this.#record ??= new SiteRecord(this.#target.record, { readOnly: true });
    return this.#record.files.hashOf(path);
  }

  #setAside(path: string, put: typeof copyAside): void {
    put(this.#target, path);
    this.#journal.note(path, setAside);
  }

  // It is a link, a pipe or a folder, which no build made.
  #clear(path: string): void {
    if (isTaken(this.#target.folder, path)) this.#setAside(path, moveAside);
  }

  #makeFolder(path: string): void {
    const folder = dirname(this.fileAt(path));
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
  /** The hash of the file that is there, if one is. */
  old: string | undefined;
  hash: string;
  make: (draft: string) => void;
}
