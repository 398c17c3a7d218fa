import type { Retired } from "#edition/address-book.ts";
import { type Arrangement, arrange, oldestFirst } from "#edition/arrange.ts";
import { impactOf } from "#edition/affected-pages.ts";
import type { Site } from "#model/site.ts";
import type { StoredEntry } from "#press/store/article-table.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import { type AssignedPermalinks, retiredIn } from "./assign-permalinks.ts";
import type { Ingested } from "./ingest-changes.ts";

/** The paths of the pages to write, or all pages. A path at which no page is any more is dirty, too. */
export type DirtyPages = ReadonlySet<string> | "all";

/** An edition as the store has it: the entries, oldest first, and the addresses without an article. */
export interface StoredEdition {
  entries: StoredEntry[];
  retired: readonly Retired[];
}

/** What a build has changed in the store. */
export interface EditionChange {
  /** The edition before; absent in a full build. */
  before: StoredEdition | undefined;
  ingested: Ingested;
  permalinks: AssignedPermalinks;
}

export function storedEdition(store: BuildStore): StoredEdition {
  return { entries: store.articles.entries(), retired: retiredIn(store) };
}

/** Arranges the edition, and finds the pages that may show something else than before, or that a build which was cut off has left. */
export function findDirtyPages(
  store: BuildStore,
  site: Site,
  change: EditionChange,
): { edition: Arrangement; dirty: DirtyPages } {
  if (change.before) return findChangedPages(store, site, { ...change, before: change.before });
  const { entries, retired } = storedEdition(store);
  return { edition: arrange(entries, site, retired), dirty: "all" };
}

function findChangedPages(
  store: BuildStore,
  site: Site,
  { before, ingested, permalinks }: EditionChange & { before: StoredEdition },
): { edition: Arrangement; dirty: ReadonlySet<string> } {
  const present = withChanges(before.entries, store, ingested.changed);
  const { entries, moved } = withPaths(present, permalinks.paths);
  const edition = arrange(entries, site, retiredIn(store));
  const linkers = [...ingested.headlines].flatMap((key) => store.links.linkersTo(key));
  const touched = ingested.changed.union(new Set(linkers));
  const readdressed = entries.filter(({ path }) => permalinks.changedPaths.has(path));
  const dirty = impactOf(arrange(before.entries, site, before.retired), edition, {
    before: [...ingested.before, ...moved.map(({ from }) => from)],
    after: [
      ...store.articles.entriesOf([...touched]),
      ...moved.map(({ to }) => to),
      ...readdressed,
    ],
  });
  return { edition, dirty: dirty.union(new Set(store.dirtyPages.all())) };
}

// Reading a hundred thousand rows a second time would take longer than anything else here.
function withChanges(
  before: readonly StoredEntry[],
  store: BuildStore,
  changed: ReadonlySet<string>,
): StoredEntry[] {
  const kept = changed.size > 0 ? before.filter(({ source }) => !changed.has(source)) : [...before];
  for (const entry of store.articles.entriesOf([...changed]))
    kept.splice(indexFor(entry, kept), 0, entry);
  return kept;
}

function indexFor(entry: StoredEntry, entries: readonly StoredEntry[]): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = entries[middle];
    if (other && oldestFirst(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An article that has another path than before. */
interface Move {
  from: StoredEntry;
  to: StoredEntry;
}

// Changed articles have their new path from the store; of the others, another permalinks.tsv may move some.
function withPaths(entries: readonly StoredEntry[], paths: ReadonlyMap<string, string>) {
  const moved: Move[] = [];
  const all = entries.map((from) => {
    const path = paths.get(from.source) ?? from.path;
    if (path === from.path) return from;
    const to = { ...from, path };
    moved.push({ from, to });
    return to;
  });
  return { entries: all, moved };
}
