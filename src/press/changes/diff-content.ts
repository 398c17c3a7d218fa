import { dirname } from "node:path";
import { isText } from "#press/content/entry-kinds.ts";
import { SkippedList } from "#press/content/skipped-entries.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import {
  asUnstable,
  filesIn,
  type FolderSnapshot,
  hasUnstable,
  type SkippedEntries,
  unstable,
} from "#press/store/folder-table.ts";

/** How a content folder differs from what the last build saw of it. All paths are relative to it. */
export interface ContentDiff {
  /** The folders with a new, changed or removed file, as they are now. */
  changedFolders: FolderSnapshot[];
  removedFolders: string[];
  /** The sources to read. */
  sources: string[];
  /** Those of the sources that are only read because a file that they may name has changed. */
  changedMedia: string[];
  removedSources: string[];
  skippedEntries: SkippedEntries;
  /** Folders that cannot be read. */
  unreadFolders: string[];
}

interface DiffOptions {
  /** Whether all sources have to be read again. */
  ingestAll: boolean;
  /** The time of the build, in milliseconds since 1970. */
  now: number;
}

/** Compares the folders of a content folder with what the store has of them. */
export function diffContent(
  store: BuildStore,
  snapshots: Iterable<FolderSnapshot>,
  { ingestAll, now }: DiffOptions,
): ContentDiff {
  const before = store.folders.all();
  const changedFolders: FolderSnapshot[] = [];
  const files: FileDiff = { changed: new Set(), removed: new Set() };
  const skipped = new SkippedList();
  const unreadFolders: string[] = [];
  for (const snapshot of snapshots) {
    skipped.add(snapshot);
    if (snapshot.unread) {
      unreadFolders.push(snapshot.folder);
      const known = takeBelow(before, snapshot.folder);
      if (ingestAll) changedFolders.push(...known.map(toReadLater));
      continue;
    }
    const old = before.get(snapshot.folder) ?? "";
    before.delete(snapshot.folder);
    if (old !== snapshot.files) changedFolders.push(snapshot);
    if (old !== snapshot.files || ingestAll || hasUnstable(old))
      compareFiles(files, snapshot, { old, ingestAll });
  }
  for (const [folder, old] of before)
    for (const name of filesIn(old).keys()) files.removed.add(folder + name);
  return {
    changedFolders,
    removedFolders: [...before.keys()],
    ...sourcesOf(files, store, now),
    skippedEntries: skipped.sorted(),
    unreadFolders,
  };
}

/** The paths of files. */
interface FileDiff {
  /** Of the new and changed ones, and of all sources where all have to be read. */
  changed: Set<string>;
  removed: Set<string>;
}

function compareFiles(
  { changed, removed }: FileDiff,
  { folder, files }: FolderSnapshot,
  { old, ingestAll }: { old: string; ingestAll: boolean },
): void {
  const before = filesIn(old);
  for (const [name, stamp] of filesIn(files)) {
    const isSame = before.get(name) === stamp && !stamp.endsWith(unstable);
    if (!isSame || (ingestAll && isText(name))) changed.add(folder + name);
    before.delete(name);
  }
  for (const name of before.keys()) removed.add(folder + name);
}

// A folder that cannot be read is not removed: what is known of it and of those below stays.
function takeBelow(before: Map<string, string>, unread: string): [folder: string, files: string][] {
  const below = [...before].filter(([folder]) => folder.startsWith(unread));
  for (const [folder] of below) before.delete(folder);
  return below;
}

function toReadLater([folder, files]: [string, string]): FolderSnapshot {
  return { folder, files: asUnstable(files) };
}

function sourcesOf({ changed, removed }: FileDiff, store: BuildStore, now: number) {
  const media = [...changed.union(removed)].filter((path) => !isText(path));
  const folders = new Set(media.map(folderOf));
  const besideMedia = new Set([...folders].flatMap((folder) => store.sources.withFilesIn(folder)));
  const changedMedia = besideMedia.difference(removed);
  const due = new Set(store.holds.due(now)).difference(removed);
  const texts = new Set([...changed].filter(isText));
  return {
    sources: [...texts.union(changedMedia).union(due)].toSorted(),
    changedMedia: [...changedMedia],
    removedSources: [...removed].filter(isText),
  };
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === "." ? "" : `${folder}/`;
}

/** Keeps what was seen of the folders, so that the next build finds no difference to it. */
export function rememberFolders(
  store: BuildStore,
  { changedFolders, removedFolders }: Pick<ContentDiff, "changedFolders" | "removedFolders">,
): void {
  for (const snapshot of changedFolders) store.folders.put(snapshot);
  for (const folder of removedFolders) store.folders.remove(folder);
}
