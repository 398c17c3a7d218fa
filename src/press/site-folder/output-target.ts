import { join } from "node:path";

/** Where a site is written. Every thread is told the same. */
export interface OutputTarget {
  /** The folder that is written to: the site's own, or one that takes its place once it is complete. */
  folder: string;
  /** Whether nothing is there, so that nothing has to be compared or kept. */
  isNew: boolean;
  /** The file of the record. */
  record: string;
  /** The folder of the journals. */
  journal: string;
  /** The folder for copies of files of others that are in the site's way. */
  replaced: string;
  /** Whether files of others that are the same as the site's become its own. */
  adopts: boolean;
}

/** The name of the folder in a site for drafts of files: on the same disk, and gone when a build ends. */
export const draftsName = ".broadsheet-drafts";

/** Returns that folder. */
export function draftsIn(folder: string): string {
  return join(folder, draftsName);
}
