import { dirname } from "node:path";
import { freePath } from "#edition/assign-paths.ts";
import type { ArchiveStore, Reading, Seen, StoredEntry } from "./archive-store.ts";
import type { Crew } from "./crew.ts";
import type { ReadingRoom } from "./read-article.ts";
import { scan } from "./scan.ts";

/** What a run found to be different from the last one. */
export interface Intake {
  /** Sources that were read in this run. */
  read: string[];
  /** Sources whose article is another than before, or has come or gone. */
  changed: Set<string>;
  /** Headlines, as keys, that an article has, had or got in this run. */
  headlines: Set<string>;
}

/** What has to be looked into: files as they are now, and those that are gone. */
export interface Differences {
  files: Seen[];
  gone: string[];
  sources: string[];
  /** Those of the sources whose media are others, or have come or gone. */
  beside: string[];
}

// Below this many, threads take longer to start than the reading takes.
const few = 40;
const batch = 50;

/** Compares a content folder with what the store saw of it. */
export function findDifferences(store: ArchiveStore, content: string, all: boolean): Differences {
  const before = store.seen();
  const files: Seen[] = [];
  const sources = new Set<string>();
  const beside = new Set<string>();
  const note = (path: string) => {
    if (isSource(path)) sources.add(path);
    else for (const source of store.withFilesIn(folderOf(path))) beside.add(source);
  };
  for (const file of scan(content)) {
    const old = before.get(file.path);
    before.delete(file.path);
    const same = old?.size === file.size && old.modified === file.modified && file.modified > 0;
    if (!same) files.push(file);
    if (!same || (all && isSource(file.path))) note(file.path);
  }
  const gone = [...before.keys()];
  for (const path of gone) note(path);
  for (const path of gone) for (const set of [sources, beside]) set.delete(path);
  return { files, gone, sources: [...sources.union(beside)].toSorted(), beside: [...beside] };
}

/** How sources are taken in. */
export interface Manner {
  /** Whether all pages will be pressed, so that it need not be known what is different. */
  whole: boolean;
  crew: Crew;
  onSource: (done: number, total: number) => void;
}

/** Reads what is different into the store. */
export async function takeIn(
  store: ArchiveStore,
  room: ReadingRoom,
  { files, gone, sources, beside }: Differences,
  { whole, crew, onSource }: Manner,
): Promise<Intake> {
  const intake: Intake = { read: sources, changed: new Set(beside), headlines: new Set() };
  // With nothing to compare with, and all to be pressed.
  const cold = whole && store.isFresh;
  let done = 0;
  const put = (readings: readonly Reading[]) => {
    for (const reading of readings)
      if (cold) store.put(reading);
      else putOne(store, reading, intake);
    onSource((done += readings.length), sources.length);
  };
  if (sources.length <= few) await readHere(sources, room, put);
  else {
    const worker = new URL("./read-worker.ts", import.meta.url);
    await crew.work({ worker, items: sources, size: batch, handOn: put });
  }
  for (const path of gone) {
    const old = store.imprintOf(path);
    if (old) {
      intake.changed.add(path);
      intake.headlines.add(old.headline);
    }
    store.remove(path);
    store.forget(path);
  }
  for (const file of files) store.see(file);
  return intake;
}

// Loaded when there is something to read: most runs of a quiet day have nothing.
async function readHere(
  sources: readonly string[],
  room: ReadingRoom,
  put: (readings: readonly Reading[]) => void,
): Promise<void> {
  if (sources.length === 0) return;
  const { readArticle } = await import("./read-article.ts");
  for (const source of sources) put([await readArticle(room, source)]);
}

function putOne(store: ArchiveStore, reading: Reading, intake: Intake): void {
  const { source } = reading;
  const old = store.imprintOf(source);
  store.put(reading);
  const now = store.imprintOf(source);
  if (old?.imprint === now?.imprint && old?.headline === now?.headline) {
    if (old) store.setPath(source, old.path);
    return;
  }
  intake.changed.add(source);
  for (const one of [old, now]) if (one) intake.headlines.add(one.headline);
}

/** An article that has another path than before, or its first. */
interface Move {
  from: StoredEntry;
  to: StoredEntry;
}

/** Gives paths to the articles of the days on which something changed, in the order of the edition, in the store and in the list; returns what has moved. */
export function assignStoredPaths(
  store: ArchiveStore,
  entries: StoredEntry[],
  isOfDay: (day: string) => boolean,
): Move[] {
  const moved: Move[] = [];
  const taken = new Set<string>();
  for (const [at, from] of entries.entries()) {
    const day = from.datePublished.slice(0, 10);
    if (!isOfDay(day)) continue;
    const path = freePath(day, from.slug, taken);
    taken.add(path);
    if (path === from.path) continue;
    store.setPath(from.source, path);
    const to = { ...from, path };
    entries[at] = to;
    moved.push({ from, to });
  }
  return moved;
}

function isSource(path: string): boolean {
  return path.endsWith(".txt");
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === "." ? "" : `${folder}/`;
}
