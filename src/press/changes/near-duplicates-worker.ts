import { workerData } from "node:worker_threads";
import { BuildStore } from "#press/store/build-store.ts";
import { findAmongAll, type NearDuplicates } from "./find-near-duplicates.ts";

const { store: file }: { store: string } = workerData;

/** Finds near-duplicates in a thread of the pool. */
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default function findNearDuplicates(read: readonly string[]): NearDuplicates {
  const store = new BuildStore(file, { readOnly: true });
  try {
    return findAmongAll(store, read);
  } finally {
    store.close();
  }
}
