import { areSimilar } from "#edition/signature.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { Ingested } from "./ingest-changes.ts";

/** Finds files that were moved and edited at once: leads from a new source to the removed one whose article said nearly the same. */
export function findMovedSources(
  store: BuildStore,
  { changed, removed }: Pick<Ingested, "changed" | "removed">,
): Map<string, string> {
  const found = new Map<string, string>();
  if (removed.length === 0) return found;
  for (const source of changed) {
    const own = store.signatures.of(source)?.signature;
    const like = own && removed.find(({ signature }) => areSimilar(signature, own));
    if (like) found.set(source, like.source);
  }
  return found;
}
