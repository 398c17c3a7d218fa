import { existsSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** Removes from a site what no page leads to any more, and hands on what it removed. */
export class Sweeper {
  readonly #out: string;
  readonly #onRemoved: (path: string) => void;

  constructor(out: string, onRemoved: (path: string) => void) {
    this.#out = out;
    this.#onRemoved = onRemoved;
  }

  /** Removes the files that lie in a folder itself, those to be kept aside. */
  sweepFolder(path: string, kept: ReadonlySet<string> = new Set()): void {
    const folder = join(this.#out, path);
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile() && !kept.has(entry.name)) this.#remove(path + entry.name);
  }

  /** Removes the files anywhere below a folder that are not to be kept. */
  sweepBelow(path: string, isKept: (path: string) => boolean): void {
    for (const name of filesBelow(join(this.#out, path)))
      if (!isKept(path + name)) this.#remove(path + name);
  }

  #remove(path: string): void {
    rmSync(join(this.#out, path), { force: true });
    this.#onRemoved(path);
    let folder = dirname(join(this.#out, path));
    while (folder.length > this.#out.length && readdirSync(folder).length === 0) {
      rmdirSync(folder);
      folder = dirname(folder);
    }
  }
}

/** Lists all files below a folder, by path with a slash before it, in order; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll("\\", "/"),
    )
    .toSorted();
}
