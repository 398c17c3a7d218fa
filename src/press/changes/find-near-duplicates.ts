import { areAlike, findLikeOnes, bandsOf } from "#edition/near-duplicates.ts";
import type { BuildStore } from "#press/store/build-store.ts";

/** For each source that was read, another whose article says nearly the same; of two that were read, for the later one. */
export type LikeSources = ReadonlyMap<string, string>;

/** Finds them among all articles, in time in proportion to their number. */
export function findLikeAmongAll(store: BuildStore, read: readonly string[]): LikeSources {
  const wanted = new Set(read);
  const found = findLikeOnes(store.signatures.all()).filter(({ source }) => wanted.has(source));
  return new Map(found.map(({ source, of }) => [source, of]));
}

/** Finds them for a few sources, one after the other. */
export function findLikeFew(store: BuildStore, read: readonly string[]): LikeSources {
  const found = new Map<string, string>();
  const wanted = new Set(read);
  for (const source of read) {
    const like = likeOf(store, source);
    const other = like.find((one) => one !== source && !(wanted.has(one) && one > source));
    if (other !== undefined) found.set(source, other);
  }
  return found;
}

function likeOf(store: BuildStore, source: string): string[] {
  const one = store.signatures.of(source);
  if (!one) return [];
  const near = one.signature.length > 0 ? store.signatures.withAnyBand(bandsOf(one.signature)) : [];
  const alike = near.filter(([, signature]) => areAlike(signature, one.signature));
  return [...store.signatures.namesakes(one.headline, one.day), ...alike.map(([other]) => other)];
}
