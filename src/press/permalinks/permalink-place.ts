import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Lock, takeLock } from "#press/files/exclusive-lock.ts";
import { hashOf } from "#press/files/hash-file.ts";

/** Where permalinks.tsv lies, and where the files that belong to it are kept. */
export interface PermalinkPlace {
  /** The content folder. */
  content: string;
  /** The path of the store. Those files lie beside it: all stores of one content folder share them. */
  store: string;
}

/** Turns the place of a permalinks.tsv into the path that those files begin with. They are named as ever, since they may hold lines of an earlier run. */
export function asidePath({ content, store }: PermalinkPlace): string {
  return join(dirname(store), `ledger-${hashOf(realpathSync(content))}`);
}

/** Milliseconds. */
const patience = 60_000;

/** Locks permalinks.tsv against other builds, until the lock is closed or the process ends. Throws a PublisherError where another build keeps it too long. */
export function lockPermalinks(place: PermalinkPlace): Lock {
  return takeLock(`${asidePath(place)}.lock`, patience, takenMessage);
}

const takenMessage =
  "Another build is writing permalinks.tsv. Wait until it is done, or end it; this one has changed nothing.";
