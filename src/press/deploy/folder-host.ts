import {
  copyFileSync,
  cpSync,
  lstatSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import type { FolderTarget } from "#press/config/deploy-target.ts";
import { makeAtomically } from "#press/files/atomic-write.ts";
import { hashFile, hashOf } from "#press/files/hash-file.ts";
import { realPath } from "#press/files/inside-folder.ts";
import { makeFolder } from "#press/files/make-folder.ts";
import { Sqlite } from "#press/files/sqlite.ts";
import { count, listed } from "#press/report/problem-lines.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { fileSchema, FileTable } from "#press/site-folder/file-table.ts";
import type { Done, Host, Shipment } from "./host.ts";

/** A folder of this machine. Only files that stand as they were put there are replaced or removed. */
export class FolderHost implements Host {
  readonly #folder: string;
  readonly #shipment: Shipment;
  #known: Sqlite | undefined;

  constructor({ folder }: FolderTarget, shipment: Shipment) {
    this.#folder = folder;
    this.#shipment = shipment;
  }

  open(paths: readonly string[]): void {
    this.#refuseOverlap();
    makeFolder(this.#folder);
    const own = this.#own();
    const inTheWay = paths.filter((path) => !this.#mayPut(path, own));
    if (inTheWay.length === 0) return;
    if (!this.#shipment.adopt) throw othersInTheWay(this.#folder, inTheWay);
    for (const path of inTheWay) this.#setAside(path);
  }

  put(paths: readonly string[], done: Done): void {
    const own = this.#own();
    for (const path of paths) {
      const hash = hashFile(join(this.#shipment.out, path));
      if (hash === undefined) continue;
      if (hashFile(join(this.#folder, path)) !== hash) this.#copy(path);
      own.put(`/${path}`, hash);
      done(path);
    }
  }

  remove(paths: readonly string[], done: Done): void {
    const own = this.#own();
    for (const path of paths) {
      const file = join(this.#folder, path);
      const hash = hashFile(file);
      if (hash !== undefined && hash === own.hashOf(`/${path}`)) {
        rmSync(file);
        this.#removeEmpty(dirname(path));
      }
      own.remove(`/${path}`);
      done(path);
    }
  }

  close(): void {
    this.#known?.close();
  }

  /** The files that were put there, each with the hash of what was put. */
  #own(): FileTable {
    const real = realPath(this.#folder) ?? this.#folder;
    this.#known ??= new Sqlite(join(this.#shipment.record, `folder-${hashOf(real)}.sqlite`));
    this.#known.exec(`PRAGMA synchronous = OFF; PRAGMA journal_mode = TRUNCATE; ${fileSchema}`);
    return new FileTable(this.#known);
  }

  #mayPut(path: string, own: FileTable): boolean {
    if (!this.#isWayClear(path)) return false;
    const file = join(this.#folder, path);
    if (!lstatSync(file, { throwIfNoEntry: false })) return true;
    const there = hashFile(file);
    if (there === undefined) return false;
    return there === own.hashOf(`/${path}`) || there === hashFile(join(this.#shipment.out, path));
  }

  // A link on the way leads to a folder of others, and a file lets nothing be below it.
  #isWayClear(path: string): boolean {
    for (let way = dirname(path); way !== "."; way = dirname(way)) {
      const stats = lstatSync(join(this.#folder, way), { throwIfNoEntry: false });
      if (stats && !stats.isDirectory()) return false;
    }
    return true;
  }

  #copy(path: string): void {
    const [from, to] = [join(this.#shipment.out, path), join(this.#folder, path)];
    const copy = (draft: string) => {
      copyFileSync(from, draft);
      const { atime, mtime } = statSync(from);
      utimesSync(draft, atime, mtime);
    };
    // One name for all, so that a run that was cut off leaves one file at most, which the next takes up.
    makeAtomically(to, copy, join(this.#folder, ".broadsheet-draft"));
  }

  #setAside(path: string): void {
    const file = join(this.#folder, path);
    if (hashFile(file) === undefined || !this.#isWayClear(path))
      throw new PublisherError(
        `There is something in the way of ${file} that is no plain file. Move it away. Nothing was shipped.`,
      );
    cpSync(file, join(`${this.#folder}.replaced`, path));
  }

  #removeEmpty(folder: string): void {
    if (folder === "." || readdirSync(join(this.#folder, folder)).length > 0) return;
    rmdirSync(join(this.#folder, folder));
    this.#removeEmpty(dirname(folder));
  }

  #refuseOverlap(): void {
    const { out, content } = this.#shipment;
    for (const other of [out, content])
      if (isWithin(this.#folder, other) || isWithin(other, this.#folder))
        throw new PublisherError(
          `${this.#folder} overlaps with ${other}, and the site needs a folder of its own there. Name another. Nothing was shipped.`,
        );
  }
}

function isWithin(path: string, folder: string): boolean {
  const [real, root] = [realPath(path) ?? path, realPath(folder) ?? folder];
  return real === root || real.startsWith(`${root}${sep}`);
}

/** Says that files which the site has not put there are where it needs to put some. */
export function othersInTheWay(place: string, paths: readonly string[]): PublisherError {
  return new PublisherError(
    `In ${place} there is already ${listed(paths)}: ${count(paths.length, "file")} that this site has not put there, or that somebody has changed since. Nothing was shipped. Move them away, or say --adopt to replace them.`,
  );
}
