import type { Permalink } from "#edition/address-book.ts";
import type { Problem } from "#model/problem.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { LedgerPlace } from "./permalink-place.ts";
import { appendPermalinks, permalinkFacts, permalinksName, warning } from "./permalink-file.ts";
import { count } from "#press/report/problem-lines.ts";
import { keepUnwritten, unwrittenFacts } from "./unwritten-lines.ts";

/** Turns the state of a ledger and of the lines that wait to be written into a text; it differs where the state does. */
export function ledgerFacts(place: LedgerPlace): string {
  return `${permalinkFacts(place.content)} ${unwrittenFacts(place)}`;
}

/** Tells whether there was a ledger when the store was last used. */
export function hadLedger(store: BuildStore): boolean {
  return /^\d/u.test(store.meta(permalinksName) ?? "");
}

interface Due {
  /** The lines that the ledger lacks. */
  due: readonly Permalink[];
  /** How many lines it has with them. */
  known: number;
  /** Whether the first of them completes a last line that was cut off. */
  completing?: boolean;
}

/** Writes lines into the ledger, or keeps them for a later run, and notes in the store how the ledger was left. Returns how many were written, and a warning where they could not be. */
export function recordLines(
  store: BuildStore,
  place: LedgerPlace,
  { due, known, completing = false }: Due,
) {
  // Before the store is committed, since the store may be lost.
  const error = due.length > 0 ? tryToAppend(place.content, due, completing) : undefined;
  keepUnwritten(place, error ? due : []);
  store.setMeta("permalinks", String(known));
  // Where it could not be written, the next run has to look at it.
  store.setMeta(permalinksName, error ? "" : ledgerFacts(place));
  return error
    ? { problems: [unwritten(due.length, error)], recorded: 0 }
    : { problems: [], recorded: due.length };
}

// The edition goes out all the same.
function tryToAppend(...[content, lines, completing]: Parameters<typeof appendPermalinks>) {
  try {
    appendPermalinks(content, lines, completing);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** The warning that there is no ledger where there was one. */
export const missing = warning(
  "The file was there at the last build, and is gone. The addresses of all articles that stand are written again; those that had moved or been withdrawn are not known any more. Put the file back if you can.",
  { line: 1, column: 1 },
);

function unwritten(lines: number, { message }: Error): Problem {
  const text = `${count(lines, "line")} with addresses cannot be written (${message}). They are kept on this machine only, in node_modules/.cache/broadsheet, and every build tries again. Until then do not delete that folder, and do not build elsewhere: make room or make the file writable, and build again.`;
  return warning(text, { line: 1, column: 1 });
}
