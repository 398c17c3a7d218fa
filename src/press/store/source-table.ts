import { type EntryProblem } from "#press/report/file-problem.ts";

/** A folder's own files as they were seen, in one text, so that what has not changed is compared at one go. */
export interface FolderSnapshot extends Partial<LeftOut> {
  /** Ends with `/`, and begins with none. */
  folder: string;
  /** Each text's and medium's name, size in bytes and moment of its last change in milliseconds, all ended by `/`, which no name has. */
  files: string;
  /** Set where the folder could not be looked into, so that nothing is known of what lies in it and below. */
  unread?: true;
}

/** What lies in a content folder and is not read. */
export interface LeftOut {
  /** Paths of what is neither text nor medium. */
  passedOver: string[];
  problems: EntryProblem[];
}

/** Stands for the moment of a file that may be changing still, and what tells that a listing has one. */
export const unstable = "-";

export const unstableMark = `/${unstable}/`;

/** Turns a listing's text into what was seen of each file, by name. */
export function filesIn(files: string): Map<string, string> {
  const parts = files.split("/");
  const found = new Map<string, string>();
  for (let at = 0; at + 2 < parts.length; at += 3)
    found.set(parts[at]!, `${parts[at + 1]}/${parts[at + 2]}`);
  return found;
}

/** Turns a listing's text into one that makes the next run read every file again. */
export function asUnstable(files: string): string {
  return Array.from(filesIn(files).keys(), (name) => `${name}/-1/${unstable}/`).join("");
}
