import { type Arrangement, arrange, oldestFirst } from "#edition/arrange.ts";
import { impactOf } from "#edition/impact.ts";
import type { Retired } from "#edition/address-book.ts";
import type { Site } from "#model/site.ts";
import type { StoredEntry } from "#press/store/article-table.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import {
  type Differences,
  type Intake,
  likesAmong,
  type Manner,
  takeIn,
} from "./ingest-changes.ts";
import type { PermalinkPlace } from "#press/permalinks/permalink-place.ts";
import type { ReadingRoom } from "./ingest-source.ts";
import {
  type PermalinkReport,
  retiredIn,
  type Settled,
  settleAddresses,
} from "./assign-permalinks.ts";

/** What a run has to do; the pages that have to be pressed are in the store. */
export interface Plan {
  now: Arrangement;
  /** Sources that were read. */
  read: readonly string[];
  permalinks: PermalinkReport;
}

/** What a plan is made from. */
export interface Planning extends Manner {
  room: ReadingRoom;
  differences: Differences;
  permalinks: PermalinkPlace;
  /** May end the run by throwing, once all is read and before anything is settled. */
  onRead: (read: readonly string[]) => void;
  /** May end the run by throwing, before what was settled is kept; `before` are the paths that articles had, where that is known. */
  onArranged: (now: Arrangement, before?: readonly string[]) => void;
}

/** Reads what is different into the store and finds out what has to be pressed: either all of it is in the store then, with the pages that wait, or nothing, and a later run starts over. */
export async function planPress(store: BuildStore, planning: Planning): Promise<Plan> {
  const { room, differences, whole, onRead } = planning;
  let plan: Plan | undefined;
  await store.transact(async () => {
    const before = whole ? undefined : stateBefore(store, planning);
    const intake = await takeIn(store, room, differences, planning);
    onRead(intake.read);
    const old = before?.concerned.filter(({ source }) => intake.changed.has(source)) ?? [];
    const settled = settleAddresses(store, {
      place: planning.permalinks,
      site: room.site,
      anew: whole,
      changed: intake.changed,
      released: old.map(({ path }) => path),
      likes: likesAmong(store, intake),
    });
    const change = { intake, settled, old, site: room.site };
    const now = before
      ? planSome(store, before, change)
      : arrange(store.articles.entries(), room.site, retiredIn(store));
    planning.onArranged(
      now,
      before?.entries.map(({ path }) => path),
    );
    plan = { now, read: intake.read, permalinks: settled.report };
  });
  store.persist();
  return plan!;
}

/** What the last run left. */
interface Before {
  /** All entries, oldest first. */
  entries: StoredEntry[];
  /** Those whose source was read or is gone. */
  concerned: readonly StoredEntry[];
  retired: readonly Retired[];
}

function stateBefore(store: BuildStore, { differences }: Planning): Before {
  const concerned = store.articles.entriesOf([...differences.sources, ...differences.gone]);
  return { entries: store.articles.entries(), concerned, retired: retiredIn(store) };
}

interface Change {
  intake: Intake;
  settled: Settled;
  /** The entries that were before, of the sources that have changed. */
  old: readonly StoredEntry[];
  site: Site;
}

function planSome(store: BuildStore, before: Before, change: Change): Arrangement {
  const { intake, settled, old, site } = change;
  const { entries, moved } = withPaths(withChanges(before.entries, store, intake), change);
  const now = arrange(entries, site, retiredIn(store));
  const linkers = [...intake.headlines].flatMap((key) => store.links.linkersTo(key));
  const touched = new Set(intake.changed).union(new Set(linkers));
  const told = entries.filter(({ path }) => settled.told.has(path));
  const changes = {
    gone: [...old, ...moved.map(({ from }) => from)],
    come: [...store.articles.entriesOf([...touched]), ...moved.map(({ to }) => to), ...told],
  };
  for (const path of impactOf(arrange(before.entries, site, before.retired), now, changes))
    store.dirtyPages.add(path);
  return now;
}

/** An article that has another path than before. */
interface Move {
  from: StoredEntry;
  to: StoredEntry;
}

// Changed articles have their new path from the store; of the others, another permalinks.tsv may move some.
function withPaths(entries: readonly StoredEntry[], { settled }: Change) {
  const moved: Move[] = [];
  const all = entries.map((from) => {
    const path = settled.paths.get(from.source) ?? from.path;
    if (path === from.path) return from;
    const to = { ...from, path };
    moved.push({ from, to });
    return to;
  });
  return { entries: all, moved };
}

// Reading a hundred thousand rows a second time would take longer than anything else here.
function withChanges(
  before: readonly StoredEntry[],
  store: BuildStore,
  { changed }: Intake,
): StoredEntry[] {
  const kept = changed.size > 0 ? before.filter(({ source }) => !changed.has(source)) : [...before];
  for (const entry of store.articles.entriesOf([...changed]))
    kept.splice(placeOf(entry, kept), 0, entry);
  return kept;
}

function placeOf(entry: StoredEntry, entries: readonly StoredEntry[]): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (oldestFirst(entries[middle]!, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
