import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Listing, scan } from "./scan.ts";
import { threadEnv } from "./thread-env.ts";

/** Lists what lies in a folder; a large one is looked through in a thread, so that something else can be done meanwhile. */
export async function lookThrough(folder: string, isLarge: boolean): Promise<Iterable<Listing>> {
  if (!isLarge) return scan(folder);
  const code = new URL("./scan-worker.ts", import.meta.url);
  const worker = new Worker(code, { workerData: folder, env: threadEnv() });
  const [listings] = (await once(worker, "message")) as [Listing[]];
  return listings;
}
