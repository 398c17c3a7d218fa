import { availableParallelism } from "node:os";
import type { Piscina } from "piscina";
import { toError } from "#press/report/to-error.ts";
import { threadEnv } from "./thread-env.ts";

/** Items to be worked on in batches. */
interface Work<Item, Result> {
  /** The module whose default export works on a batch. */
  worker: URL;
  items: Iterable<Item>;
  /** Items in one batch. */
  size: number;
  /** Turns a batch into what the worker is given; by default that is the batch itself. */
  task?: (batch: Item[]) => unknown;
  /** Is given what the worker made of a batch, and how many items that had. */
  onResult: (result: Result, count: number) => void;
  /** Makes the result of a batch in which a thread failed. Without it, the work fails. */
  rescue?: (batch: Item[], error: unknown) => Promise<Result>;
}

// Enough that no thread waits, few enough that results do not pile up.
const batchesPerThread = 3;

/** The threads of a run. They are started when there is work for them, and kept until the run ends, since loading code takes time. */
export class WorkerPool {
  readonly #data: object;
  #pool: Promise<Piscina> | undefined;
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  /** `data` is what every thread is given. */
  constructor(data: object) {
    this.#data = data;
  }

  /** Sends items in batches to the threads and hands on the results. Never sends more than the threads can soon take. */
  async work<Item, Result>(work: Work<Item, Result>): Promise<void> {
    const { worker, items, size, task = (batch) => batch, onResult, rescue = failed } = work;
    const { maxThreads } = (await this.#start()).options;
    const batches = batchesOf(items, size);
    // A loop that fails ends the generator, so the other loops stop after their batch.
    const sendInTurn = async () => {
      for (const batch of batches) {
        const sent = this.run<Result>(worker, task(batch));
        const result = await sent.catch((error: unknown) => rescue(batch, error));
        onResult(result, batch.length);
      }
    };
    const loops = Array.from({ length: maxThreads * batchesPerThread }, sendInTurn);
    await Promise.allSettled(loops);
    await Promise.all(loops);
  }

  /** Has a thread work on one task. */
  async run<Result>(worker: URL, task: unknown): Promise<Result> {
    const pool = await this.#start();
    if (this.#isClosed) throw new Error("The run has ended");
    const running: Promise<Result> = pool.run(task, { filename: worker.href });
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  /** Lets every thread load the code of a worker ahead of its work, if there are threads. */
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

function* batchesOf<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function failed(_batch: unknown, error: unknown): Promise<never> {
  return Promise.reject(toError(error));
}

// The library is loaded only when there is work for it: publishing one article needs no threads.
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
