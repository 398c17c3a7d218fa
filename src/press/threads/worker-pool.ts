import { availableParallelism } from "node:os";
import type { Piscina } from "piscina";
import { threadEnv } from "./thread-env.ts";
import { toError } from "#press/report/to-error.ts";

/** What is to be done in batches. */
interface Work<Item, Result> {
  /** The module whose default export does a batch. */
  worker: URL;
  items: Iterable<Item>;
  /** Items in one batch. */
  size: number;
  /** Turns a batch into what the worker is given: itself, unless said. */
  task?: (batch: Item[]) => unknown;
  /** Is given what the worker made of a batch, and how many items that had. */
  onResult: (result: Result, count: number) => void;
  /** Makes the result of a batch in which a thread failed; without it, the work fails. */
  rescue?: (batch: Item[], error: unknown) => Promise<Result>;
}

// Enough that no thread waits, few enough that results do not pile up.
const batchesAhead = 3;

/** The threads of a run: started when there is enough to do, and kept until it ends, since loading the code takes its time. */
export class WorkerPool {
  readonly #data: object;
  #pool: Promise<Piscina> | undefined;
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  /** `data` is what every thread is given. */
  constructor(data: object) {
    this.#data = data;
  }

  /** Sends items in batches to the threads and hands on what comes back; never more are under way than the threads can soon take. */
  async work<Item, Result>({
    worker,
    items,
    size,
    task = (batch) => batch,
    onResult,
    rescue = failed,
  }: Work<Item, Result>): Promise<void> {
    const { maxThreads } = (await this.#start()).options;
    const underWay = new Set<Promise<void>>();
    const send = async (batch: Item[]) => {
      const sent = this.run<Result>(worker, task(batch))
        .catch((error: unknown) => rescue(batch, error))
        .then((result) => onResult(result, batch.length));
      const settled = sent.finally(() => underWay.delete(settled));
      underWay.add(settled);
      if (underWay.size >= maxThreads * batchesAhead) await Promise.race(underWay);
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
    }
  }

  /** Has a thread do one thing. */
  async run<Result>(worker: URL, task: unknown): Promise<Result> {
    const pool = await this.#start();
    if (this.#isClosed) throw new Error("The run has ended");
    const running: Promise<Result> = pool.run(task, { filename: worker.href });
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  /** Lets every thread load the code for what will come, if there are threads. */
  async prepare(worker: URL, task: unknown): Promise<void> {
    const pool = await this.#pool;
    const threads = Array.from({ length: pool?.options.maxThreads ?? 0 });
    await Promise.all(threads.map(() => this.run(worker, task)));
  }

  #start(): Promise<Piscina> {
    this.#pool ??= startPool(this.#data);
    return this.#pool;
  }

  async close(): Promise<void> {
    const pool = await this.#pool;
    this.#isClosed = true;
    // A result that comes once the pool is gone would end the process.
    await Promise.allSettled(this.#running);
    await pool?.destroy();
  }
}

function failed(_batch: unknown, error: unknown): Promise<never> {
  return Promise.reject(toError(error));
}

// The pool is loaded when there is work for it: publishing one article is none.
async function startPool(data: object): Promise<Piscina> {
  const { Piscina } = await import("piscina");
  return new Piscina({
    workerData: data,
    env: { ...threadEnv(), NODE_ENV: "production" },
    maxThreads: availableParallelism(),
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 },
  });
}
