import { findSimilarSignatures } from "#edition/near-duplicates.ts";
import { areSimilar, bandsOf } from "#edition/signature.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { WorkerPool } from "#press/threads/worker-pool.ts";

/** For each source that was read, another whose article says nearly the same; of two that were read, for the later one. */
export type NearDuplicates = ReadonlyMap<string, string>;

// Above this many, comparing all articles at once is faster than looking up each.
const few = 60;
const worker = new URL("./near-duplicates-worker.ts", import.meta.url);

/** Finds the near-duplicates of the sources that were read: of few in this thread, of many in the pool. */
export async function findNearDuplicates(
  store: BuildStore,
  pool: WorkerPool,
  read: readonly string[],
): Promise<NearDuplicates> {
  return read.length <= few ? findOneByOne(store, read) : pool.run(worker, read);
}

function findOneByOne(store: BuildStore, read: readonly string[]): NearDuplicates {
  const found = new Map<string, string>();
  const wanted = new Set(read);
  for (const source of read) {
    const alike = sourcesLike(store, source);
    const other = alike.find((one) => one !== source && !(wanted.has(one) && one > source));
    if (other !== undefined) found.set(source, other);
  }
  return found;
}

function sourcesLike(store: BuildStore, source: string): string[] {
  const own = store.signatures.of(source);
  if (!own) return [];
  const near = own.signature.length > 0 ? store.signatures.withAnyBand(bandsOf(own.signature)) : [];
  const alike = near.filter(([, signature]) => areSimilar(signature, own.signature));
  return [...store.signatures.namesakes(own.headline, own.day), ...alike.map(([other]) => other)];
}

/** Finds the near-duplicates among all articles, in time in proportion to their number. */
export function findAmongAll(store: BuildStore, read: readonly string[]): NearDuplicates {
  const wanted = new Set(read);
  const found = findSimilarSignatures(store.signatures.all()).filter(({ source }) =>
    wanted.has(source),
  );
  return new Map(found.map(({ source, of }) => [source, of]));
}
