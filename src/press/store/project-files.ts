import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { hashOf } from "#press/files/hash-file.ts";

interface ProjectFile {
  hash: string;
  /** The modules that it names. */
  modules: string[];
}

/** The files of a project, each read once. All paths begin at its root. A file that is not there throws. */
export class ProjectFiles {
  readonly #root: string;
  readonly #files = new Map<string, ProjectFile>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Lists modules and those that they name, at any depth: all code that may run with them. */
  reachedFrom(paths: Iterable<string>): Set<string> {
    const found = new Set(paths);
    // The set grows while it is walked.
    for (const path of found) for (const other of this.#file(path).modules) found.add(other);
    return found;
  }

  /** Turns files into a hash of their paths and contents. */
  hash(paths: Iterable<string>): string {
    const sorted = [...new Set(paths)].toSorted();
    return hashOf(JSON.stringify(sorted.map((path) => [path, this.#file(path).hash])));
  }

  #file(path: string): ProjectFile {
    const known = this.#files.get(path);
    if (known) return known;
    const bytes = readFileSync(join(this.#root, path));
    const isCode = /\.tsx?$/u.test(path);
    const file = { hash: hashOf(bytes), modules: isCode ? modulesIn(bytes.toString(), path) : [] };
    this.#files.set(path, file);
    return file;
  }
}

// Any string that looks so: a module may be imported, required, or started in a thread.
const modulePath = /"((?:\.{1,2}\/|#)[^"\s]+\.tsx?)"/gu;

/** Finds the modules that the code of a module names. Types count as well: what implements them may be handed in. */
export function modulesIn(code: string, path: string): string[] {
  const names = Array.from(code.matchAll(modulePath), ([, name = ""]) => name);
  return names.map((name) =>
    // In package.json, `#room/` stands for `src/room/`.
    name.startsWith("#") ? `src/${name.slice(1)}` : posix.join(posix.dirname(path), name),
  );
}
