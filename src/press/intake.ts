import { dirname } from "node:path";
import { freePath } from "#edition/assign-paths.ts";
import type { ArchiveStore, Reading, StoredEntry } from "./archive-store.ts";
import type { Crew } from "./crew.ts";
import type { ReadingRoom } from "./read-article.ts";
import { filesIn, type Listing, mayChange, unsettled } from "./scan.ts";

/** What a run found to be different from the last one. */
export interface Intake {
  /** Sources that were read in this run. */
  read: string[];
  /** Sources whose article is another than before, or has come or gone. */
  changed: Set<string>;
  /** Headlines, as keys, that an article has, had or got in this run. */
  headlines: Set<string>;
}

/** What has to be looked into. */
export interface Differences {
  /** Folders with a file that is not as it was. */
  listings: Listing[];
  /** Folders that are gone. */
  lost: string[];
  /** Sources that are gone. */
  gone: string[];
  sources: string[];
  /** Those of the sources whose media are others, or have come or gone. */
  beside: string[];
}

// Below this many, threads take longer to start than the reading takes.
const few = 40;
const batch = 50;

/** Compares a content folder as it is with what the store saw of it. */
export function findDifferences(
  store: ArchiveStore,
  now: Iterable<Listing>,
  all: boolean,
): Differences {
  const before = store.listings();
  const listings: Listing[] = [];
  const looked = new Set<string>();
  const gone = new Set<string>();
  for (const listing of now) {
    const { folder, files } = listing;
    const old = before.get(folder) ?? "";
    before.delete(folder);
    if (old !== files) listings.push(listing);
    if (old === files && !all && !files.includes(mayChange)) continue;
    const seen = filesIn(old);
    for (const [name, facts] of filesIn(files)) {
      const same = seen.get(name) === facts && !facts.endsWith(unsettled);
      if (!same || (all && isSource(name))) looked.add(folder + name);
      seen.delete(name);
    }
    for (const name of seen.keys()) gone.add(folder + name);
  }
  for (const [folder, files] of before)
    for (const name of filesIn(files).keys()) gone.add(folder + name);
  const lost = [...before.keys()];
  return { listings, lost, ...sourcesOf(store, looked, gone) };
}

function sourcesOf(store: ArchiveStore, looked: Set<string>, gone: Set<string>) {
  const sources = [...looked].filter(isSource);
  const media = [...looked.union(gone)].filter((path) => !isSource(path));
  const beside = media.flatMap((path) => store.withFilesIn(folderOf(path)));
  const rest = new Set(beside).difference(gone);
  return {
    sources: [...new Set(sources).union(rest)].toSorted(),
    beside: [...rest],
    gone: [...gone].filter(isSource),
  };
}

/** Keeps what was seen of a content folder, so that the next run finds no difference to it. */
export function remember(store: ArchiveStore, { listings, lost }: Differences): void {
  for (const listing of listings) store.see(listing);
  for (const folder of lost) store.forget(folder);
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
  differences: Differences,
  { whole, crew, onSource }: Manner,
): Promise<Intake> {
  const { gone, sources, beside } = differences;
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
  }
  remember(store, differences);
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
