import { dirname } from "node:path";
import type { IngestContext } from "./changes/ingest-source.ts";
import { openSite } from "./publish/open-site.ts";
import type { RenderContext } from "./render/render-worker.ts";
import { explainFailure } from "./report/explain-failure.ts";
import type { SiteFolder } from "./site-folder/site-folder.ts";
import type { SiteJob } from "./site-job.ts";
import { lockStore } from "./store/build-lock.ts";
import type { BuildStore } from "./store/build-store.ts";
import { deleteStore, isDamage, closeStore, makeFolderOf, openStore } from "./store/open-store.ts";
import { WorkerPool } from "./threads/worker-pool.ts";

/** What the stages of a build work with. */
export interface BuildRun {
  job: SiteJob;
  store: BuildStore;
  site: SiteFolder;
  pool: WorkerPool;
}

type Stages<Result> = (run: BuildRun) => Promise<Result>;

/** Opens store and site, runs the stages of a build, and closes both. If the store turns out to be damaged, it is thrown away and the stages run again. */
export async function runBuild<Result>(job: SiteJob, stages: Stages<Result>): Promise<Result> {
  try {
    return await runOnce(job, stages);
  } catch (error) {
    if (!isDamage(error)) throw explainFailure(error);
    job.onStoreDamage?.(error.message);
  }
  try {
    // The store is a cache: without it the same bytes come out, only later.
    deleteStore(job.store);
    return await runOnce(job, stages);
  } catch (error) {
    throw explainFailure(error);
  }
}

async function runOnce<Result>(job: SiteJob, stages: Stages<Result>): Promise<Result> {
  const closing: { close: () => void | Promise<void> }[] = [];
  const keep = <Kept extends (typeof closing)[0]>(kept: Kept): Kept => {
    closing.unshift(kept);
    return kept;
  };
  try {
    makeFolderOf(job.store);
    keep(lockStore(job.store));
    const cache = dirname(job.store);
    const site = keep(await openSite(job.out, { adopt: job.adopt ?? false, cache }));
    const store = openStore(job.store, site.record);
    keep({ close: () => closeStore(store, job.store, site.record) });
    const pool = keep(new WorkerPool(poolContext(job, site)));
    return await stages({ job, store, site, pool });
  } finally {
    for (const kept of closing) await kept.close();
  }
}

function poolContext(job: SiteJob, { target }: SiteFolder): IngestContext & RenderContext {
  const { site, content, pictures, cards, store, now } = job;
  return { site, content, pictures, cards, store, now, target };
}
