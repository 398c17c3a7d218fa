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
import { hashFile } from "#press/files/hash-file.ts";
import type { FileTable } from "./file-table.ts";

/** What a run is about to do to a file: the hash of what it writes, or one of the marks below. */
export type Intent = string;

/** The file is removed. */
export const removed = "-";
/** The file was not written by a build, and is set aside. */
export const setAside = "!";

/** What was noted of each path. */
export type Intents = ReadonlyMap<string, ReadonlySet<Intent>>;

/** Notes what a thread will do to files before it does it, so that after a run that was cut off its files are still known. */
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

/** Reads the journals in a folder. A line that was cut off is left out. */
export function readJournals(folder: string): Intents {
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

function toEntry(line: string): [intent: Intent, path: string | undefined] {
  const space = line.indexOf(" ");
  try {
    const path: unknown = JSON.parse(line.slice(space + 1));
    return [line.slice(0, space), typeof path === "string" ? path : undefined];
  } catch {
    return ["", undefined];
  }
}

/** Lists the paths in journals at which files of others were set aside. */
export function setAsidePaths(journal: Intents): string[] {
  return [...journal].filter(([, intents]) => intents.has(setAside)).map(([path]) => path);
}

/** Puts what journals say of the files in a folder into the record. Where that is open, as after a run that was cut off, the file itself decides. */
export function applyJournal(
  files: FileTable,
  journal: Intents,
  { folder, isComplete }: { folder: string; isComplete: boolean },
): void {
  for (const [path, noted] of journal) {
    const intents = noted.difference(new Set([setAside]));
    const [only] = intents;
    if (only === undefined) continue;
    const isSure = isComplete && intents.size === 1;
    const now = isSure ? only : (hashFile(join(folder, path)) ?? removed);
    if (now === removed) files.remove(path);
    else if (intents.has(now)) files.put(path, now);
  }
}

export function removeJournals(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
