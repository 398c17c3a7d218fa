import { type Dirent, readdirSync } from "node:fs";
import { type FileStamp, noStamp, readStamp } from "#press/files/file-stamp.ts";
import { toError } from "#press/report/to-error.ts";
import { type FolderSnapshot, type SkippedEntries, unstable } from "#press/store/folder-table.ts";
import { entryKind } from "./entry-kinds.ts";
import { builtSite, noFile, unreadFolder } from "./entry-problems.ts";

/** The files at the top of the content folder that are no articles. */
export const ownFiles = ["site.json", "site.schema.json", "words.json", "permalinks.tsv"];

// A folder with all files of one of these lists was written by a build: a site, or the lists for uploads.
const builtFiles = [
  ["index.html", "404.html", "edition.json", "moved.json"],
  ["added.txt", "changed.txt", "removed.txt"],
];

// In milliseconds. A file that changed so shortly before its stamp was read may change again and keep the stamp.
const grain = 50;

/** A snapshot that links may still add to. */
export type OpenSnapshot = FolderSnapshot & SkippedEntries;

/** What is in one folder, by name. */
export interface FolderListing {
  snapshot: OpenSnapshot;
  subfolders: string[];
  links: string[];
}

/** Lists a folder below the content folder. Undefined where it is gone; the snapshot says so where it cannot be read, or is a built site. */
export function listFolder(content: string, folder: string): FolderListing | undefined {
  try {
    const entries = readdirSync(`${content}/${folder}`, { withFileTypes: true });
    if (folder !== "" && isBuilt(entries)) {
      const snapshot = { ...emptySnapshot(folder), problems: [builtSite(folder)] };
      return { snapshot, subfolders: [], links: [] };
    }
    return sortEntries(content, folder, entries);
  } catch (error) {
    if (folder === "") throw error;
    return unlessGone(folder, toError(error));
  }
}

function emptySnapshot(folder: string): OpenSnapshot {
  return { folder, files: "", skipped: [], problems: [] };
}

function isBuilt(entries: readonly Dirent[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return builtFiles.some((files) => files.every((file) => names.has(file)));
}

function sortEntries(content: string, folder: string, entries: readonly Dirent[]): FolderListing {
  const snapshot = emptySnapshot(folder);
  const listing: FolderListing = { snapshot, subfolders: [], links: [] };
  for (const entry of entries) {
    const { name } = entry;
    const path = folder + name;
    const kind = entryKind(name);
    if (kind === "litter") continue;
    if (entry.isFile()) {
      if (kind !== "other") snapshot.files += fileEntry(name, stampIn(`${content}/${path}`));
      else if (!ownFiles.includes(path)) snapshot.skipped.push(path);
    } else if (entry.isDirectory()) {
      if (name === "lost+found") snapshot.skipped.push(`${path}/`);
      else listing.subfolders.push(name);
    } else if (entry.isSymbolicLink()) listing.links.push(name);
    // Reading the text says what is wrong with it.
    else if (kind === "text") snapshot.files += fileEntry(name, noStamp);
    else snapshot.problems.push(noFile(path));
  }
  return listing;
}

// A folder may go during the walk. One whose name is not UTF-8 is not found either, but it is there.
function unlessGone(folder: string, error: NodeJS.ErrnoException): FolderListing | undefined {
  if (error.code === "ENOENT" && !folder.includes("\ufffd")) return undefined;
  const problems = [unreadFolder(folder, error)];
  const snapshot: OpenSnapshot = { ...emptySnapshot(folder), unread: true, problems };
  return { snapshot, subfolders: [], links: [] };
}

// Some folders tell the names of their files and nothing else: then the folder counts as unread.
function stampIn(path: string): FileStamp {
  try {
    return readStamp(path);
  } catch (error) {
    if (toError(error).code === "EACCES") throw error;
    return noStamp;
  }
}

/** A file's part of a snapshot's text. */
export function fileEntry(name: string, { size, modified }: FileStamp): string {
  return `${name}/${size}/${Date.now() - modified > grain ? modified : unstable}/`;
}
