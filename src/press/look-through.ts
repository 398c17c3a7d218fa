import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type ContentPlace, type Listing, scan } from "./scan.ts";
import { threadEnv } from "./thread-env.ts";

/** Lists what lies in a content folder; a large one is looked through in a thread, so that something else can be done meanwhile. */
export async function lookThrough(
  place: ContentPlace,
  isLarge: boolean,
): Promise<Iterable<Listing>> {
  if (!isLarge) return scan(place);
  const code = new URL("./scan-worker.ts", import.meta.url);
  const worker = new Worker(code, { workerData: place, env: threadEnv() });
  const [listings] = (await once(worker, "message")) as [Listing[]];
  return listings;
}
