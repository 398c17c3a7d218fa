import { readFileSync } from "node:fs";
import type { DirtyPages } from "#press/changes/dirty-pages.ts";
import { hashOf, isPlainFile } from "#press/files/hash-file.ts";
import { updateSearch } from "#press/search/update-search.ts";
import type { SiteFolder } from "#press/site-folder/site-folder.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import { searchFolder } from "#search/file-names.ts";
import { searchFormat } from "#search/head.ts";
import type { NotedChange } from "./commit-site.ts";

/** What the search of a site is written with. */
interface SearchContext {
  store: BuildStore;
  site: SiteFolder;
  language: string;
  dirty: DirtyPages;
}

/** Tells whether a file belongs to search and to no page. */
export function isSearchFile(path: string): boolean {
  return (
    path.startsWith(searchFolder) &&
    !/^index\.(?:html|json)$/u.test(path.slice(searchFolder.length))
  );
}

/** Writes the files of search that have changed, the head last: whoever reads an old one misses nothing. */
export async function writeSearch(context: SearchContext): Promise<NotedChange[]> {
  const { store, site } = context;
  const before = store.meta("search");
  // If this run is cut off, the next one writes all of search anew.
  store.setMeta("search", "");
  const changes: NotedChange[] = [];
  await store.transact(() => {
    if (before !== undefined) store.setMeta("search", before);
    const { isNew, files } = updateSearch({ ...context, read: (path) => readOwn(site, path) });
    const written = new Set<string>();
    for (const [path, bytes] of files) {
      written.add(path);
      if (bytes !== undefined) changes.push([path, site.writer.write(path, bytes)]);
      else changes.push(...removeOwn(site, [path]));
    }
    if (isNew) changes.push(...removeOwn(site, staleFiles(site, written)));
    store.setMeta("search", String(searchFormat));
  });
  return changes;
}

function staleFiles({ record, target }: SiteFolder, written: ReadonlySet<string>): string[] {
  if (target.isNew) return [];
  return [...record.files.all().keys()].filter((path) => isSearchFile(path) && !written.has(path));
}

function removeOwn(site: SiteFolder, paths: readonly string[]): NotedChange[] {
  const own = paths.filter((path) => site.record.files.hashOf(path) !== undefined);
  for (const path of own) site.remove(path);
  return own.map((path) => [path, "removed"]);
}

// A file that is not as it was written is as good as none.
function readOwn({ record, writer }: SiteFolder, path: string): Uint8Array | undefined {
  const file = writer.fileAt(path);
  if (!isPlainFile(file)) return undefined;
  const bytes = readFileSync(file);
  return hashOf(bytes) === record.files.hashOf(path) ? bytes : undefined;
}
