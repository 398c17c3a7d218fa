import { ChangeList, type ChangedFiles, type FileChange } from "#press/site-folder/change-list.ts";
import type { ForeignFiles, SiteFolder } from "#press/site-folder/site-folder.ts";
import { addToLists } from "./upload-lists.ts";

/** What a build did to a file, or undefined where it is as it was. */
export type NotedChange = readonly [path: string, change: FileChange | undefined];

/** Begins to write a site. Files of others that are in its way are moved aside, or it throws. Until the end, the record names no other store than this one. */
export function beginSite(site: SiteFolder, files: Iterable<string>, store: string): void {
  site.reserve(files);
  if (!site.isWrittenWith(store)) site.record.setMeta("writer", "");
}

export interface CommittedSite extends ChangedFiles, ForeignFiles {
  /** The folder of the copies of files that were replaced. */
  replacedIn: string;
}

/** Ends the writing of a site: its record and the lists for uploads say what has `changed`, in the order in which it was done. `store` is the file of the store. */
export function commitSite(
  site: SiteFolder,
  changed: readonly NotedChange[],
  store: string,
): CommittedSite {
  const { record, lists, target } = site;
  const changes = new ChangeList();
  changes.note(changed);
  const outcome = { ...changes.changedFiles, ...site.commit(), replacedIn: target.replaced };
  if (!site.hadRecord) changes.noteUnsure(record.files.all().keys());
  changes.compare(record.unlisted.all(), (path) => record.files.hashOf(path));
  addToLists(lists, record, changes.byPath);
  record.setMeta("writer", store);
  site.endRun();
  return outcome;
}
