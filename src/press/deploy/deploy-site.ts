import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lockStore } from "#press/store/build-lock.ts";
import { type Carrier, copyToHost, removeFromHost } from "./carriers.ts";
import { type FileChange, fileChanges } from "#press/site-folder/change-list.ts";
import type { Lock } from "#press/files/exclusive-lock.ts";
import { BusyError, PublisherError } from "#press/report/publisher-error.ts";
import { count, listed } from "#press/report/problem-lines.ts";
import type { SitePaths } from "#press/site-folder/site-paths.ts";
import { readLists, writeLists } from "#press/publish/upload-lists.ts";
import { stampOf } from "#press/files/file-stamp.ts";

/** A site, and what belongs to it. */
interface Shipment {
  out: string;
  places: SitePaths;
}

/** What was done to a file since the last shipment, and the state that the file is in. */
type State = Map<string, { change: FileChange; facts: string; isThere: boolean }>;

/** Brings a host up to date with a site: what is new first, what is gone last; says how many files that were. Where it ends too soon, the next shipment does it all again. */
export async function ship(shipment: Shipment, carrier: Carrier, target: string): Promise<string> {
  const state = stateOf(shipment);
  refuseWithout(state);
  for (const change of fileChanges) {
    const paths = [...state]
      .filter(([, one]) => one.change === change)
      .map(([path]) => path.slice(1));
    if (paths.length === 0) continue;
    const load = { out: shipment.out, target, paths };
    if (change === "removed") removeFromHost(carrier, load);
    else copyToHost(carrier, load);
  }
  await markShipped(shipment, state);
  if (state.size === 0)
    return `Nothing has changed since the site was shipped last, so nothing was sent to ${target}. To fill another host, copy all of ${shipment.out} to it.`;
  return `${count(state.size, "file")} shipped to ${target}`;
}

// A program may pass over what it does not find, and it would count as shipped.
function refuseWithout(state: State): void {
  const gone = [...state].filter(([, { change, isThere }]) => change !== "removed" && !isThere);
  if (gone.length === 0) return;
  const names = listed(gone.map(([path]) => path));
  throw new PublisherError(
    `${count(gone.length, "file")} that should be shipped cannot be found in the site: ${names}. Nothing was shipped. Build it again, which makes it whole, and then ship.`,
  );
}

/** Takes what was shipped from the lists, aside from files that have changed again since; without a state, all that is on them. */
export async function markShipped({ out, places }: Shipment, state?: State): Promise<void> {
  const lock = await lockSoon(places.record);
  try {
    const now = stateOf({ out, places });
    const left = [...now].filter(([path, { change, facts }]) => {
      const shipped = (state ?? now).get(path);
      return shipped?.change !== change || shipped.facts !== facts;
    });
    writeLists(places.lists, new Map(left.map(([path, { change }]) => [path, change])));
  } finally {
    lock.close();
  }
}

function stateOf({ out, places }: Shipment): State {
  const entries = [...readLists(places.lists)];
  return new Map(
    entries.map(([path, noted]) => {
      const file = join(out, path);
      const isThere = existsSync(file);
      // One that the publisher has put in the place of a file that is gone is no less a part of what is shipped.
      const change = noted === "removed" && isThere ? "changed" : noted;
      return [path, { change, facts: stampOf(file), isThere }];
    }),
  );
}

const attempts = 600;

// A build takes its moment.
async function lockSoon(file: string): Promise<Lock> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return lockStore(file);
    } catch (error) {
      if (attempt === attempts || !(error instanceof BusyError)) throw error;
      await wait(100);
    }
}
