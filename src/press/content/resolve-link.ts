import { lstatSync, statSync } from "node:fs";
import { leadsOutside, realPath } from "#press/files/inside-folder.ts";
import { lastChange } from "#press/files/file-stamp.ts";
import { toError } from "#press/report/to-error.ts";

/** A content folder, and the folders outside of it that its links may lead into. */
export interface ContentFolder {
  content: string;
  linkedFolders: readonly string[];
}

/** What a link leads to, or why it is not followed. */
export type LinkTarget =
  | { kind: "folder" | "file"; real: string; size: number; modified: number }
  | { kind: "no-file" }
  /** `isGone`: it leads to nothing, as it does where a disk is not mounted. */
  | { kind: "refused"; message: string; isGone?: true };

/** Follows a link in a content folder, unless it leads out of it. Never opens what it leads to. */
export function resolveLink(path: string, { content, linkedFolders }: ContentFolder): LinkTarget {
  try {
    const stats = statSync(path);
    const real = realPath(path);
    if (real === undefined || leadsOutside(path, [content, ...linkedFolders]))
      return { kind: "refused", message: leadsOut(real) };
    if (!stats.isFile() && !stats.isDirectory()) return { kind: "no-file" };
    const kind = stats.isFile() ? "file" : "folder";
    const modified = Math.max(lastChange(stats), lastChange(lstatSync(path)));
    return { kind, real, size: stats.size, modified };
  } catch (error) {
    const { code, message } = toError(error);
    if (code === "ENOENT" || code === "ENOTDIR")
      return { kind: "refused", message: leadsToNothing, isGone: true };
    const why = code === "ELOOP" ? "leads round in a circle" : `cannot be followed (${message})`;
    return { kind: "refused", message: `The link ${why}. Mend it, or take it away.` };
  }
}

const leadsToNothing = "The link leads to nothing. Mend it, or take it away.";

function leadsOut(real: string | undefined): string {
  return `The link leads out of the content folder, or to something hidden, to ${real}, so it is not followed. Put a copy in its place, or name the folder it leads to in linkedFolders of site.json.`;
}
