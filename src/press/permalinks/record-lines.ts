import type { Permalink } from "#edition/address-book.ts";
import type { Problem } from "#model/problem.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { PermalinkPlace } from "./permalink-place.ts";
import {
  appendPermalinks,
  permalinkFileStamp,
  permalinksName,
  permalinkWarning,
} from "./permalink-file.ts";
import { count } from "#press/report/problem-lines.ts";
import { keepUnwritten, unwrittenStamp } from "./unwritten-lines.ts";
import { toError } from "#press/report/to-error.ts";

/** The stamp of permalinks.tsv and of the lines that wait to be written: another stamp, another content. */
export function permalinkStamp(place: PermalinkPlace): string {
  return `${permalinkFileStamp(place.content)} ${unwrittenStamp(place)}`;
}

/** Tells whether permalinks.tsv was there when the store was last used. */
export function hadPermalinks(store: BuildStore): boolean {
  return /^\d/u.test(store.meta(permalinksName) ?? "");
}

interface Due {
  /** The lines to write. */
  due: readonly Permalink[];
  /** How many lines permalinks.tsv has with them. */
  known: number;
  /** Whether the first of them completes the last line of the file, which was cut off. */
  completing?: boolean;
}

/** Writes lines into permalinks.tsv, or keeps them for a later run where that fails. Returns how many were written, and a warning where they were not. */
export function recordLines(
  store: BuildStore,
  place: PermalinkPlace,
  { due, known, completing = false }: Due,
) {
  // Before the store is committed: the store may be lost, addresses may not.
  const error = due.length > 0 ? tryToAppend(place.content, due, completing) : undefined;
  keepUnwritten(place, error ? due : []);
  store.setMeta("permalinks", String(known));
  // Without a stamp, the next run reads the file again.
  store.setMeta(permalinksName, error ? "" : permalinkStamp(place));
  return error
    ? { problems: [unwrittenWarning(due.length, error)], recorded: 0 }
    : { problems: [], recorded: due.length };
}

// A file that cannot be written does not hold up the edition.
function tryToAppend(...[content, lines, completing]: Parameters<typeof appendPermalinks>) {
  try {
    appendPermalinks(content, lines, completing);
    return undefined;
  } catch (error) {
    return toError(error);
  }
}

/** The warning that permalinks.tsv is gone. */
export const missingWarning = permalinkWarning(
  "The file was there at the last build, and is gone. The addresses of all articles that stand are written again; those that had moved or been withdrawn are not known any more. Put the file back if you can.",
  { line: 1, column: 1 },
);

function unwrittenWarning(lines: number, { message }: Error): Problem {
  const text = `${count(lines, "line")} with addresses cannot be written (${message}). They are kept on this machine only, in node_modules/.cache/broadsheet, and every build tries again. Until then do not delete that folder, and do not build elsewhere: make room or make the file writable, and build again.`;
  return permalinkWarning(text, { line: 1, column: 1 });
}
