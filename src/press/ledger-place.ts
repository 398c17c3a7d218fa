import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PublisherError } from "./publisher-error.ts";

/** Whose ledger it is, and where the press keeps what belongs to it and not into the content folder. */
export interface LedgerPlace {
  content: string;
  /** The file of a store; what all stores of one content folder share lies beside it. */
  store: string;
}

/** Turns a ledger's place into the beginning of the names of what is kept for it. */
export function asideOf({ content, store }: LedgerPlace): string {
  const name = createHash("sha256").update(realpathSync(content)).digest("hex").slice(0, 16);
  return join(dirname(store), `ledger-${name}`);
}

const patience = 60_000;

/** Takes the lock of a ledger, once no other press has it, until it is closed or the process ends; throws a PublisherError where another one keeps it. */
export function lockLedger(place: LedgerPlace): { close: () => void } {
  const file = `${asideOf(place)}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    return lock(file);
  } catch (error) {
    if (isTaken(error))
      throw new PublisherError(
        "Another press keeps the ledger of addresses to itself. Wait until it is done, or end it; this one has changed nothing.",
      );
    // What is no lock cannot be held by anyone.
    rmSync(file, { recursive: true, force: true });
    return lock(file);
  }
}

function lock(file: string): DatabaseSync {
  const held = new DatabaseSync(file, { timeout: patience });
  try {
    held.exec("BEGIN EXCLUSIVE");
    return held;
  } catch (error) {
    held.close();
    throw error;
  }
}

const busy = 5;

function isTaken(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === busy;
}
