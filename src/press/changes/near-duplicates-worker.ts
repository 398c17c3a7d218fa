import { workerData } from "node:worker_threads";
import { BuildStore } from "#press/store/build-store.ts";
import { findLikeAmongAll, type LikeSources } from "./find-near-duplicates.ts";

/** Finds articles that stand twice, in a thread of the pool. */
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default function findLike(read: readonly string[]): LikeSources {
  const { store } = workerData as { store: string };
  const archive = new BuildStore(store, { readOnly: true });
  try {
    return findLikeAmongAll(archive, read);
  } finally {
    archive.close();
  }
}
