import { dirname } from "node:path";
import { freePath } from "#edition/assign-paths.ts";
import { areAlike, findLikeOnes } from "#edition/near-duplicates.ts";
import type { ArchiveStore, Reading, Seen, StoredEntry } from "./archive-store.ts";
import { inBatches } from "./in-batches.ts";
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
const keptAtOnce = 5000;

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

/** Reads what is different into the store. */
export async function takeIn(
  store: ArchiveStore,
  room: ReadingRoom,
  { files, gone, sources, beside }: Differences,
  { whole, onSource }: { whole: boolean; onSource: (done: number, total: number) => void },
): Promise<Intake> {
  const intake: Intake = { read: sources, changed: new Set(beside), headlines: new Set() };
  // With nothing to compare with, and all to be pressed.
  const cold = whole && store.counts().sources === 0;
  let done = 0;
  const put = (readings: readonly Reading[]) => {
    for (const reading of readings)
      if (cold) store.put(reading);
      else putOne(store, reading, intake);
    // A first press of a large archive need not hold all of it until its end.
    if (cold && done % keptAtOnce > (done + readings.length) % keptAtOnce) store.keepSoFar();
    onSource((done += readings.length), sources.length);
  };
  if (sources.length <= few) await readHere(sources, room, put);
  else {
    const worker = new URL("./read-worker.ts", import.meta.url);
    await inBatches(sources, { worker, data: room, size: batch }, (readings: Reading[]) =>
      put(readings),
    );
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

/** Gives paths to the articles of the days on which something changed, in the order of the edition; returns the sources whose article has moved. */
export function assignStoredPaths(
  store: ArchiveStore,
  entries: readonly StoredEntry[],
  isOfDay: (day: string) => boolean,
): Set<string> {
  const moved = new Set<string>();
  const taken = new Set<string>();
  for (const entry of entries) {
    const day = entry.datePublished.slice(0, 10);
    if (!isOfDay(day)) continue;
    const path = freePath(day, entry.slug, taken);
    taken.add(path);
    if (path === entry.path) continue;
    store.setPath(entry.source, path);
    entry.path = path;
    moved.add(entry.source);
  }
  return moved;
}

/** Finds, for each source that was read, another whose article says nearly the same; of two that were read, for the later one. */
export function findLikeSources(store: ArchiveStore, read: readonly string[]): Map<string, string> {
  if (read.length === 0) return new Map();
  const wanted = new Set(read);
  const all = store.signatures();
  if (read.length > few) {
    const found = findLikeOnes(all.toSorted((a, b) => (a.source < b.source ? -1 : 1)));
    const ofRead = found.filter(({ source }) => wanted.has(source));
    return new Map(ofRead.map(({ source, of }) => [source, of]));
  }
  const found = new Map<string, string>();
  for (const one of all.filter(({ source }) => wanted.has(source))) {
    const isLike = (other: (typeof all)[0]) =>
      (other.day === one.day && other.headline === one.headline) ||
      areAlike(other.signature, one.signature);
    const like = all.find(
      (other) =>
        other.source !== one.source && found.get(other.source) !== one.source && isLike(other),
    );
    if (like) found.set(one.source, like.source);
  }
  return found;
}

function isSource(path: string): boolean {
  return path.endsWith(".txt");
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === "." ? "" : `${folder}/`;
}
