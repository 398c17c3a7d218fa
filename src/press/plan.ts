import { type Arrangement, arrange, oldestFirst } from "#edition/arrange.ts";
import { impactOf } from "#edition/impact.ts";
import type { Site } from "#model/site.ts";
import type { ArchiveStore, StoredEntry } from "./archive-store.ts";
import { assignStoredPaths, type Differences, type Intake, type Manner, takeIn } from "./intake.ts";
import type { ReadingRoom } from "./read-article.ts";

/** What a run has to do; the pages that have to be pressed are in the store. */
export interface Plan {
  now: Arrangement;
  /** Sources that were read. */
  read: readonly string[];
}

/** What a plan is made from. */
export interface Planning extends Manner {
  room: ReadingRoom;
  differences: Differences;
  /** May end the run by throwing, once all is read and before anything is settled. */
  onRead: (read: readonly string[]) => void;
}

/** Reads what is different into the store and finds out what has to be pressed: either all of it is in the store then, with the pages that wait, or nothing, and a later run starts over. */
export async function planPress(store: ArchiveStore, planning: Planning): Promise<Plan> {
  const { room, differences, whole, onRead } = planning;
  let plan: Plan | undefined;
  await store.transact(async () => {
    const before = whole ? [] : store.entries();
    const concerned = whole ? [] : store.entriesOf([...differences.sources, ...differences.gone]);
    const intake = await takeIn(store, room, differences, planning);
    onRead(intake.read);
    const entries = whole ? store.entries() : withChanges(before, store, intake);
    const now = whole
      ? planAll(store, entries, room.site)
      : planSome(store, { before, entries, concerned, intake, site: room.site });
    plan = { now, read: intake.read };
  });
  store.settle();
  return plan!;
}

function planAll(store: ArchiveStore, entries: StoredEntry[], site: Site): Arrangement {
  assignStoredPaths(store, entries, () => true);
  return arrange(entries, site);
}

interface Change {
  /** All entries, oldest first, of the last run and of this one. */
  before: StoredEntry[];
  entries: StoredEntry[];
  /** Those of the last run whose source was read or is gone. */
  concerned: readonly StoredEntry[];
  intake: Intake;
  site: Site;
}

function planSome(store: ArchiveStore, change: Change): Arrangement {
  const { before, entries, concerned, intake, site } = change;
  const old = concerned.filter(({ source }) => intake.changed.has(source));
  const fresh = store.entriesOf([...intake.changed]);
  const days = new Set([...old, ...fresh].map(({ datePublished }) => datePublished.slice(0, 10)));
  const moved = assignStoredPaths(store, entries, (day) => days.has(day));
  const now = arrange(entries, site);
  const gone = [...old, ...moved.map(({ from }) => from)];
  const linkers = [...intake.headlines].flatMap((key) => store.linkersTo(key));
  const touched = new Set(intake.changed).union(new Set(linkers));
  const come = [...store.entriesOf([...touched]), ...moved.map(({ to }) => to)];
  for (const path of impactOf(arrange(before, site), now, { gone, come })) store.await(path);
  return now;
}

// Reading a hundred thousand rows a second time would take longer than anything else here.
function withChanges(
  before: readonly StoredEntry[],
  store: ArchiveStore,
  { changed }: Intake,
): StoredEntry[] {
  const kept = changed.size > 0 ? before.filter(({ source }) => !changed.has(source)) : [...before];
  for (const entry of store.entriesOf([...changed])) kept.splice(placeOf(entry, kept), 0, entry);
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
