import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Lock, takeLock } from "#press/files/exclusive-lock.ts";
import { hashOf } from "#press/files/hash-file.ts";

/** The content folder of a ledger, and where the press keeps files for it that do not belong there. */
export interface LedgerPlace {
  content: string;
  /** The file of a store; what all stores of one content folder share lies beside it. */
  store: string;
}

/** Turns a ledger's place into the path that the names of those files begin with. */
export function asideOf({ content, store }: LedgerPlace): string {
  return join(dirname(store), `ledger-${hashOf(realpathSync(content))}`);
}

/** Milliseconds. */
const patience = 60_000;

/** Takes the lock of a ledger, once no other press has it, until it is closed or the process ends; throws a PublisherError where another one keeps it. */
export function lockLedger(place: LedgerPlace): Lock {
  return takeLock(`${asideOf(place)}.lock`, patience, taken);
}

const taken =
  "Another press keeps the ledger of addresses to itself. Wait until it is done, or end it; this one has changed nothing.";
