import { lstatSync, statSync } from "node:fs";
import { leadsOutside, realPath } from "#press/files/inside-folder.ts";
import { lastChange } from "#press/files/file-stamp.ts";
import { toError } from "#press/report/to-error.ts";

/** A content folder, and where its links may lead. */
export interface Borders {
  content: string;
  /** Folders outside the content folder. */
  linkedFolders: readonly string[];
}

/** What a link leads to, or why it is not followed. */
export type LinkTarget =
  | { kind: "folder" | "file"; real: string; size: number; modified: number }
  | { kind: "no-file" }
  /** `isGone`: it leads to nothing, as where a disk is away. */
  | { kind: "refused"; message: string; isGone?: true };

/** Follows a link in a content folder, unless it leads out of it; never opens what it leads to. */
export function targetOf(path: string, borders: Borders): LinkTarget {
  try {
    const facts = statSync(path);
    if (leadsOutside(path, [borders.content, ...borders.linkedFolders]))
      return { kind: "refused", message: `${outside(path)}` };
    if (!facts.isFile() && !facts.isDirectory()) return { kind: "no-file" };
    const kind = facts.isFile() ? "file" : "folder";
    const modified = Math.max(lastChange(facts), lastChange(lstatSync(path)));
    return { kind, real: realPath(path)!, size: facts.size, modified };
  } catch (error) {
    const { code, message } = toError(error);
    if (code === "ENOENT" || code === "ENOTDIR")
      return { kind: "refused", message: leadsToNothing, isGone: true };
    const why = code === "ELOOP" ? "leads round in a circle" : `cannot be followed (${message})`;
    return { kind: "refused", message: `The link ${why}. Mend it, or take it away.` };
  }
}

const leadsToNothing = "The link leads to nothing. Mend it, or take it away.";

function outside(path: string): string {
  return `The link leads out of the content folder, or to something hidden, to ${realPath(path)}, so it is not followed. Put a copy in its place, or name the folder it leads to in linkedFolders of site.json.`;
}
