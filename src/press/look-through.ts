import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Listing, scan } from "./scan.ts";

/** Lists what lies in a folder; a large one is looked through in a thread, so that something else can be done meanwhile. */
export async function lookThrough(folder: string, isLarge: boolean): Promise<Iterable<Listing>> {
  if (!isLarge) return scan(folder);
  const worker = new Worker(new URL("./scan-worker.ts", import.meta.url), { workerData: folder });
  const [listings] = (await once(worker, "message")) as [Listing[]];
  return listings;
}
