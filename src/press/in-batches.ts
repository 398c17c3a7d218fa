import { availableParallelism } from "node:os";
import { Piscina } from "piscina";

interface Pool {
  /** The module of the worker. */
  worker: URL;
  /** What each of its threads is given. */
  data: object;
  /** Items in one batch. */
  size: number;
}

// Enough that no thread waits, few enough that results do not pile up.
const batchesAhead = 3;

/** Sends items in batches to the threads of a pool and hands on what comes back; never more are under way than the threads can soon take. */
export async function inBatches<Item, Result>(
  items: Iterable<Item>,
  { worker, data, size }: Pool,
  handOn: (result: Result, count: number) => void,
  task: (batch: Item[]) => unknown = (batch) => batch,
): Promise<void> {
  const pool = new Piscina({
    filename: worker.href,
    workerData: data,
    env: { ...process.env, NODE_ENV: "production" },
    maxThreads: availableParallelism(),
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 },
  });
  const underWay = new Set<Promise<void>>();
  const send = async (batch: Item[]) => {
    const sent = pool.run(task(batch)).then((result: Result) => handOn(result, batch.length));
    const settled = sent.finally(() => underWay.delete(settled));
    underWay.add(settled);
    if (underWay.size >= pool.options.maxThreads * batchesAhead) await Promise.race(underWay);
  };
  try {
    let batch: Item[] = [];
    for (const item of items) {
      batch.push(item);
      if (batch.length < size) continue;
      await send(batch);
      batch = [];
    }
    if (batch.length > 0) await send(batch);
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
    await pool.destroy();
  }
}
