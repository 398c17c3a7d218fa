import { type Lock, takeLock } from "#press/files/exclusive-lock.ts";

/** Takes the lock of a build's store or record until the process ends; throws a BusyError where another build has it. */
export function lockStore(file: string): Lock {
  return takeLock(`${file}.lock`, 0, atWork);
}

const atWork =
  "Another build is at work on this folder. Wait until it is done, or end it. This one has changed nothing.";
