import type { RecordedSite } from "#press/site-folder/find-damage.ts";
import type { SiteFolder } from "#press/site-folder/site-folder.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { DirtyPages } from "./dirty-pages.ts";

/** What a build is made with. When a key changes, that stage runs again for everything. */
interface BuildKeys {
  /** The file of the store. */
  store: string;
  ingestKey: string;
  renderKey: string;
}

/** What has to be done again, whether or not the content folder has changed. */
interface LastBuild {
  /** Whether all pages have to be written. */
  fullBuild: boolean;
  /** Whether all sources have to be read. */
  ingestAll: boolean;
  /** The site as the last build left it; absent in a full build, which compares every file. */
  lastState: RecordedSite | undefined;
}

/** Tells what of the last build still holds. */
export function compareLastBuild(store: BuildStore, site: SiteFolder, keys: BuildKeys): LastBuild {
  // Another paper, or another machine, may have written the site since.
  const isOurs = !site.target.isNew && site.isWrittenWith(keys.store);
  const isComplete = isOurs && store.meta("complete") === "yes";
  const fullBuild = !isComplete || store.meta("renderKey") !== keys.renderKey;
  return {
    fullBuild,
    ingestAll: store.meta("ingestKey") !== keys.ingestKey,
    lastState: fullBuild ? undefined : site.lastState,
  };
}

/** Records what a build has to do. If it is cut off, the next build does it, or all of it again where a key has changed. */
export function markDirty(store: BuildStore, dirty: DirtyPages, ingestKey: string): void {
  store.setMeta("ingestKey", ingestKey);
  if (dirty === "all") store.setMeta("complete", "");
  else for (const path of dirty) store.dirtyPages.add(path);
}

/** Adds the pages of damaged files to the dirty ones. */
export function markDamaged(
  store: BuildStore,
  dirty: DirtyPages,
  damage: readonly string[],
): DirtyPages {
  if (dirty === "all") return dirty;
  const pages = new Set(damage.map((file) => file.slice(0, file.lastIndexOf("/") + 1)));
  for (const path of pages) store.dirtyPages.add(path);
  return dirty.union(pages);
}

/** Records that all dirty pages are written. If files were `missing`, the next build reads all sources again: they may be back. */
export async function markComplete(
  store: BuildStore,
  { ingestKey, renderKey }: BuildKeys,
  missing: ReadonlySet<string>,
): Promise<void> {
  await store.transact(() => {
    store.dirtyPages.clear();
    store.setMeta("complete", "yes");
    store.setMeta("ingestKey", missing.size > 0 ? "" : ingestKey);
    store.setMeta("renderKey", renderKey);
  });
}
