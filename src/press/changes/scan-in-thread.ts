import { Worker } from "node:worker_threads";
import { findDamage, type RecordedSite } from "#press/site-folder/find-damage.ts";
import { type WalkPlace, walkContent } from "#press/content/walk-content.ts";
import { threadEnv } from "#press/threads/thread-env.ts";
import type { FolderSnapshot } from "#press/store/folder-table.ts";

/** What a scan looks through. */
export interface ScanTask extends WalkPlace {
  /** Absent where every file of the site is written or compared all the same. */
  site: RecordedSite | undefined;
}

/** What the thread sends, one after the other. */
export type ScanMessage = { snapshots: FolderSnapshot[] } | { damage: string[] };

interface Scan {
  /** What is in the folders of the content folder. */
  snapshots: Iterable<FolderSnapshot>;
  /** The files of the site that are missing, or not as they were written. It may still be looked for. */
  damage: Promise<string[]>;
}

// With so many articles, looking takes longer than starting a thread.
const many = 5000;

/** Lists what is in a content folder, and what is damaged in its site. Where there are many `articles`, a thread looks, so that this one can do something else meanwhile. */
export async function scanFolders(task: ScanTask, articles: number): Promise<Scan> {
  if (articles <= many) {
    const damage = Promise.resolve(task.site ? findDamage(task.site) : []);
    return { snapshots: walkContent(task), damage };
  }
  const { snapshots, damage } = inThread(task);
  // A build with something to do will need it.
  await import("./ingest-source.ts");
  return { snapshots: await snapshots, damage };
}

function inThread(task: ScanTask) {
  const code = new URL("./scan-worker.ts", import.meta.url);
  const worker = new Worker(code, { workerData: task, env: threadEnv() });
  const snapshots = Promise.withResolvers<FolderSnapshot[]>();
  const damage = Promise.withResolvers<string[]>();
  worker.on("message", (found: ScanMessage) => {
    if ("snapshots" in found) snapshots.resolve(found.snapshots);
    else damage.resolve(found.damage);
  });
  worker.on("error", (error) => {
    snapshots.reject(error);
    damage.reject(error);
  });
  // It is awaited later, and fails there.
  damage.promise.catch(() => {});
  return { snapshots: snapshots.promise, damage: damage.promise };
}
