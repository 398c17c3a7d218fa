import { dirname } from "node:path";
import { areAlike, type ArticleSignature } from "#edition/near-duplicates.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { IngestedSource } from "#press/store/stored-article.ts";
import type { WorkerPool } from "#press/threads/worker-pool.ts";
import type { ReadingRoom } from "./ingest-source.ts";
import { internalProblem } from "#press/report/file-problem.ts";
import { LeftOutList } from "#press/content/left-out.ts";
import { isText } from "#press/content/entry-kinds.ts";
import {
  type FolderSnapshot,
  type LeftOut,
  unstable,
  hasUnstable,
  filesIn,
  asUnstable,
} from "#press/store/folder-table.ts";
import { toError } from "#press/report/to-error.ts";

/** What a run found to be different from the last one. */
export interface Intake {
  /** Sources that were read in this run. */
  read: string[];
  /** Sources whose article is another than before, or has come or gone. */
  changed: Set<string>;
  /** Headlines, as keys, that an article has, had or got in this run. */
  headlines: Set<string>;
  /** What those that are gone said. */
  gone: ArticleSignature[];
}

/** What has to be looked into. */
export interface Differences {
  /** Folders with a file that is not as it was. */
  listings: FolderSnapshot[];
  /** Folders that are gone. */
  lost: string[];
  /** Sources that are gone. */
  gone: string[];
  sources: string[];
  /** Those of the sources whose media are others, or have come or gone. */
  beside: string[];
  leftOut: LeftOut;
  /** Folders that cannot be looked into. */
  unread: string[];
}

// Below this many, threads take longer to start than the reading takes.
const few = 40;
const batch = 50;
const readWorker = new URL("./ingest-worker.ts", import.meta.url);

/** Compares a content folder as it is with what the store saw of it. */
export function findDifferences(
  store: BuildStore,
  now: Iterable<FolderSnapshot>,
  all: boolean,
): Differences {
  const before = store.folders.all();
  const listings: FolderSnapshot[] = [];
  const files: Compared = { looked: new Set(), gone: new Set() };
  const leftOut = new LeftOutList();
  const unread: string[] = [];
  for (const listing of now) {
    leftOut.note(listing);
    if (listing.unread) {
      unread.push(listing.folder);
      for (const kept of takeUnread(before, listing.folder, all)) listings.push(kept);
      continue;
    }
    const old = before.get(listing.folder) ?? "";
    before.delete(listing.folder);
    if (old !== listing.files) listings.push(listing);
    compare(old, listing, all, files);
  }
  for (const [folder, old] of before)
    for (const name of filesIn(old).keys()) files.gone.add(folder + name);
  const lost = [...before.keys()];
  return { listings, lost, leftOut: leftOut.sorted(), unread, ...sourcesOf(store, files) };
}

/** Paths of files. */
interface Compared {
  /** Those that are new or others, or have to be read again. */
  looked: Set<string>;
  gone: Set<string>;
}

function compare(
  old: string,
  { folder, files }: FolderSnapshot,
  all: boolean,
  { looked, gone }: Compared,
): void {
  if (old === files && !all && !hasUnstable(files)) return;
  const seen = filesIn(old);
  for (const [name, facts] of filesIn(files)) {
    const same = seen.get(name) === facts && !facts.endsWith(unstable);
    if (!same || (all && isText(name))) looked.add(folder + name);
    seen.delete(name);
  }
  for (const name of seen.keys()) gone.add(folder + name);
}

// A folder that cannot be looked into is not gone. What is known of it stays; if all has to be read again, it is read later.
function takeUnread(before: Map<string, string>, unread: string, all: boolean): FolderSnapshot[] {
  const kept = [...before].filter(([folder]) => folder.startsWith(unread));
  for (const [folder] of kept) before.delete(folder);
  return all ? kept.map(([folder, files]) => ({ folder, files: asUnstable(files) })) : [];
}

function sourcesOf(store: BuildStore, { looked, gone }: Compared) {
  const sources = [...looked].filter(isText);
  const media = [...looked.union(gone)].filter((path) => !isText(path));
  const folders = new Set(media.map(folderOf));
  const beside = [...folders].flatMap((folder) => store.sources.withFilesIn(folder));
  const rest = new Set(beside).difference(gone);
  return {
    sources: [...new Set(sources).union(rest)].toSorted(),
    beside: [...rest],
    gone: [...gone].filter(isText),
  };
}

/** Adds sources that have to be read again though their files are as they were. */
export function withSources(differences: Differences, due: readonly string[]): Differences {
  if (due.length === 0) return differences;
  const more = new Set(due).difference(new Set(differences.gone));
  const sources = [...more.union(new Set(differences.sources))].toSorted();
  return { ...differences, sources };
}

/** Keeps what was seen of a content folder, so that the next run finds no difference to it. */
export function remember(store: BuildStore, { listings, lost }: Differences): void {
  for (const listing of listings) store.folders.put(listing);
  for (const folder of lost) store.folders.remove(folder);
}

/** How sources are taken in. */
export interface Manner {
  /** Whether all pages will be pressed, so that it need not be known what is different. */
  whole: boolean;
  pool: WorkerPool;
  onSource: (done: number, total: number) => void;
}

/** Reads what is different into the store. */
export async function takeIn(
  store: BuildStore,
  room: ReadingRoom,
  differences: Differences,
  { whole, pool, onSource }: Manner,
): Promise<Intake> {
  const { gone, sources, beside } = differences;
  const intake: Intake = {
    read: sources,
    changed: new Set(beside),
    headlines: new Set(),
    gone: [],
  };
  // With nothing to compare with, and all to be pressed.
  const cold = whole && store.isNew;
  let done = 0;
  const put = (readings: readonly IngestedSource[]) => {
    for (const reading of readings)
      if (cold) store.put(reading);
      else putOne(store, reading, intake);
    onSource((done += readings.length), sources.length);
  };
  if (sources.length <= few) await readHere(sources, room, put);
  else {
    const rescue = (some: string[]) => readOneByOne(pool, some);
    await pool.work({ worker: readWorker, items: sources, size: batch, onResult: put, rescue });
  }
  for (const path of gone) {
    const old = store.published.digestOf(path);
    if (old) {
      intake.changed.add(path);
      intake.headlines.add(old.headline);
      intake.gone.push(store.signatures.of(path)!);
    }
    store.remove(path);
  }
  remember(store, differences);
  return intake;
}

/** Reads the sources of a batch in which a thread failed, each by itself; the one that it failed over gets a problem. */
export async function readOneByOne(
  pool: Pick<WorkerPool, "run">,
  sources: readonly string[],
): Promise<IngestedSource[]> {
  const readings: IngestedSource[] = [];
  for (const source of sources) {
    try {
      for (const reading of await pool.run<IngestedSource[]>(readWorker, [source]))
        readings.push(reading);
    } catch (error) {
      readings.push({ source, hasFiles: false, problems: [internalProblem(toError(error))] });
    }
  }
  return readings;
}

// Loaded when there is something to read: most runs of a quiet day have nothing.
async function readHere(
  sources: readonly string[],
  room: ReadingRoom,
  put: (readings: readonly IngestedSource[]) => void,
): Promise<void> {
  if (sources.length === 0) return;
  const { readArticle } = await import("./ingest-source.ts");
  for (const source of sources) put([await readArticle(room, source)]);
}

function putOne(store: BuildStore, reading: IngestedSource, intake: Intake): void {
  const { source } = reading;
  const old = store.published.digestOf(source);
  store.put(reading);
  const now = store.published.digestOf(source);
  if (old?.contentDigest === now?.contentDigest && old?.headline === now?.headline) {
    if (old) store.articles.setPath(source, old.path);
    return;
  }
  intake.changed.add(source);
  for (const one of [old, now]) if (one) intake.headlines.add(one.headline);
}

/** Leads from sources that are new to those that are gone and said nearly the same: files that were moved and edited at once. */
export function likesAmong(store: BuildStore, { changed, gone }: Intake): Map<string, string> {
  const found = new Map<string, string>();
  if (gone.length === 0) return found;
  for (const source of changed) {
    const words = store.signatures.of(source)?.signature;
    const like = words && gone.find(({ signature }) => areAlike(signature, words));
    if (like) found.set(source, like.source);
  }
  return found;
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === "." ? "" : `${folder}/`;
}
