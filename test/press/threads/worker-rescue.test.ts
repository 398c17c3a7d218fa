import { afterEach, expect, test, vi } from "vitest";
import { WorkerPool } from "#press/threads/worker-pool.ts";
import { ingestOneByOne } from "#press/changes/ingest-changes.ts";

vi.setConfig({ testTimeout: 60_000 });

const worker = new URL("./frail-worker.ts", import.meta.url);
let pool = new WorkerPool({});

afterEach(async () => {
  await pool.close();
  pool = new WorkerPool({});
});

const items = [..."abcdefgh", "greedy", ..."ijklmn"];

test("the batch that a thread dies over is given to be rescued, and all others are done", async () => {
  const done: string[] = [];
  const rescued: string[][] = [];
  const onResult = (words: string[]) => void done.push(...words);
  const rescue = async (batch: string[]) => {
    rescued.push(batch);
    return batch.map((word) => `${word}!`);
  };
  await pool.work({ worker, items, size: 3, onResult, rescue });
  expect(rescued).toEqual([["g", "h", "greedy"]]);
  const others = [..."ABCDEF", "g!", "greedy!", "h!", ..."IJKLMN"];
  expect(done.toSorted()).toEqual(others.toSorted());
});

test("work that nobody rescues fails with what the thread died of", async () => {
  const work = pool.work({ worker, items, size: 3, onResult: () => {} });
  await expect(work).rejects.toThrow(/memory/u);
});

/** Reads like the pool, and dies over `b.txt`. */
async function run<Result>(_worker: URL, task: unknown): Promise<Result> {
  const [source] = task as [string];
  await pool.run(worker, [source === "b.txt" ? "greedy" : source]);
  return [{ source, hash: "h", problems: [] }] as Result;
}

test("sources that a thread died over are read one by one, and the one that is to blame is named", async () => {
  const readings = await ingestOneByOne({ run }, ["a.txt", "b.txt", "c.txt"]);
  expect(readings).toMatchObject([
    { source: "a.txt", hash: "h", problems: [] },
    { source: "b.txt", problems: [{ rule: "internal", severity: "error" }] },
    { source: "c.txt", hash: "h", problems: [] },
  ]);
  expect(readings[1]?.problems[0]?.message).toMatch(/memory/u);
});
