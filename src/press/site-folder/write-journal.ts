import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

/** What a run was about to do to a file: the hash of what it writes, or one of the marks below. */
export type Intent = string;

/** The file goes. */
export const removed = "-";
/** What stood there was not written by a build, and was copied aside. */
export const setAside = "!";

/** Notes what a thread will do to files before it does it. So after a run that was cut off, its own files are still known. */
export class WriteJournal {
  readonly #folder: string;
  #file: number | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  note(path: string, intent: Intent): void {
    this.#file ??= this.#open();
    writeSync(this.#file, `${intent} ${JSON.stringify(path)}\n`);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #open(): number {
    mkdirSync(this.#folder, { recursive: true });
    return openSync(join(this.#folder, `${process.pid}-${threadId}`), "a");
  }
}

/** Turns the journals in a folder into what may have become of each path; a line that was cut off is left out. */
export function readJournals(folder: string): Map<string, Set<Intent>> {
  const found = new Map<string, Set<Intent>>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder))
    for (const line of readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1)) {
      const [intent, path] = toEntry(line);
      if (path === undefined) continue;
      const known = found.get(path);
      if (known) known.add(intent);
      else found.set(path, new Set([intent]));
    }
  return found;
}

/** Lists the paths in journals at which files of others were put aside. */
export function setAsidePaths(journal: ReadonlyMap<string, ReadonlySet<Intent>>): string[] {
  return [...journal].filter(([, intents]) => intents.has(setAside)).map(([path]) => path);
}

function toEntry(line: string): [intent: Intent, path: string | undefined] {
  const space = line.indexOf(" ");
  try {
    const path: unknown = JSON.parse(line.slice(space + 1));
    return [line.slice(0, space), typeof path === "string" ? path : undefined];
  } catch {
    return ["", undefined];
  }
}

export function removeJournals(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
