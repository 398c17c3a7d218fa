import { expect, test } from "vitest";
import { WorkerPool } from "#press/threads/worker-pool.ts";

const worker = new URL("./slow-worker.ts", import.meta.url);

test("closing the pool waits for what runs, so that no result comes too late", async () => {
  const pool = new WorkerPool({});
  const answers = ["a", "b", "c", "d", "e"].map((word) => pool.run<string>(worker, word));
  const settled = Promise.allSettled(answers);
  await pool.close();
  expect(await settled).toEqual(
    ["A", "B", "C", "D", "E"].map((value) => ({ status: "fulfilled", value })),
  );
});

test("a closed pool starts nothing", async () => {
  const pool = new WorkerPool({});
  await pool.run(worker, "a");
  await pool.close();
  await expect(pool.run(worker, "b")).rejects.toThrow("The run has ended");
});
