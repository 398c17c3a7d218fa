import { Worker } from "node:worker_threads";
import { findDamage, type RecordedSite } from "#press/site-folder/find-damage.ts";
import { type ContentPlace, scan } from "#press/content/scan-folder.ts";
import { threadEnv } from "#press/threads/thread-env.ts";
import { type FolderSnapshot } from "#press/store/folder-table.ts";

/** What is to be looked through. */
export interface Places {
  content: ContentPlace;
  /** Absent where the site is pressed whole all the same. */
  site?: RecordedSite;
}

/** What was found: the listings of the content folder, and the files of the site that are gone or others than were written. */
export interface Looked {
  listings: Promise<Iterable<FolderSnapshot>>;
  damage: Promise<string[]>;
}

/** Lists what lies in a content folder and what is missing from its site; a large one is looked through in a thread, so that something else can be done meanwhile. */
export function lookThrough(places: Places, isLarge: boolean): Looked {
  if (isLarge) return inThread(places);
  const damage = places.site ? findDamage(places.site) : [];
  return { listings: Promise.resolve(scan(places.content)), damage: Promise.resolve(damage) };
}

function inThread(places: Places): Looked {
  const code = new URL("./scan-worker.ts", import.meta.url);
  const worker = new Worker(code, { workerData: places, env: threadEnv() });
  const listings = Promise.withResolvers<FolderSnapshot[]>();
  const damage = Promise.withResolvers<string[]>();
  worker.on("message", (found: { listings: FolderSnapshot[] } | { damage: string[] }) => {
    if ("listings" in found) listings.resolve(found.listings);
    else damage.resolve(found.damage);
  });
  worker.on("error", (error) => {
    listings.reject(error);
    damage.reject(error);
  });
  // Awaited later, where its failure is told.
  damage.promise.catch(() => {});
  return { listings: listings.promise, damage: damage.promise };
}
