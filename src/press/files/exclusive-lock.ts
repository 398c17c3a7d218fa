import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { BusyError } from "#press/report/publisher-error.ts";
import { removeSqlite, Sqlite, sqliteCode } from "./sqlite.ts";

/** A lock, held until it is closed or its process ends. */
export interface Lock {
  close: () => void;
}

/** Takes the lock of a file: an SQLite transaction, which ends with its process. Waits `wait` milliseconds for another process that has it, and then throws a BusyError with the message. */
export function takeLock(file: string, wait: number, message: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return lock(file, wait);
  } catch (error) {
    if (sqliteCode(error) === busy) throw new BusyError(message);
    // A lock holds no data, so a damaged one is replaced.
    removeSqlite(file);
    return lock(file, wait);
  }
}

function lock(file: string, wait: number): Lock {
  const held = new Sqlite(file, { timeout: wait });
  try {
    held.exec("BEGIN EXCLUSIVE");
    return held;
  } catch (error) {
    held.close();
    throw error;
  }
}

// https://sqlite.org/rescode.html
const busy = 5;
