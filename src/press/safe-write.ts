import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { isVector, readVector, withoutScripts } from "./copy-media.ts";

/** What a run did to a file. */
export type Deed = "added" | "changed";

/** A folder that files are put into: whole or not at all, and only where they differ from what stands. */
export class SafeFolder {
  readonly #folder: string;
  readonly #fresh: boolean;
  #made = "";
  #drafts = 0;

  /** `fresh` says that the folder is new and not served yet, so that nothing in it needs to be compared or kept whole. */
  constructor(folder: string, fresh: boolean) {
    this.#folder = folder;
    this.#fresh = fresh;
  }

  /** Puts text or bytes at a path; undefined where the same stood there. */
  write(path: string, data: string | Uint8Array): Deed | undefined {
    const file = join(this.#folder, path);
    if (this.#fresh) {
      this.#makeFolder(file);
      writeFileSync(file, data);
      return "added";
    }
    const bytes = typeof data === "string" ? Buffer.from(data) : data;
    const old = existsSync(file) ? readFileSync(file) : undefined;
    if (old?.equals(bytes)) return undefined;
    this.#replace(file, (draft) => writeFileSync(draft, bytes));
    return old ? "changed" : "added";
  }

  /** Puts a medium at a path; a vector picture loses on the way what could run. */
  copy(from: string, path: string): Deed | undefined {
    if (isVector(from)) return this.write(path, withoutScripts(readVector(from)));
    const file = join(this.#folder, path);
    if (sameFile(from, file)) return undefined;
    const deed = existsSync(file) ? "changed" : "added";
    this.#replace(file, (draft) => copyFileSync(from, draft));
    return deed;
  }

  #replace(file: string, make: (draft: string) => void): void {
    this.#makeFolder(file);
    const drafts = draftsOf(this.#folder);
    mkdirSync(drafts, { recursive: true });
    const draft = join(drafts, `${process.pid}-${threadId}-${(this.#drafts += 1)}`);
    try {
      make(draft);
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }

  #makeFolder(file: string): void {
    const folder = dirname(file);
    if (folder !== this.#made) mkdirSync(folder, { recursive: true });
    this.#made = folder;
  }
}

/** Where the drafts of files for a folder are written: beside it, on the same disk. */
export function draftsOf(folder: string): string {
  return `${folder}.drafts`;
}

function sameFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false }));
  if (!first || !second || first.size !== second.size) return false;
  return readFileSync(a).equals(readFileSync(b));
}
