import { afterEach, expect, test } from "vitest";
import { WorkerPool } from "#press/threads/worker-pool.ts";
import { ingestOneByOne } from "#press/changes/ingest-changes.ts";

const worker = new URL("./frail-worker.ts", import.meta.url);
let pool = new WorkerPool({});

afterEach(async () => {
  await pool.close();
  pool = new WorkerPool({});
});

const items = [..."abcdefgh", "greedy", ..."ijklmn"];

test("a batch in which a thread dies is rescued, and all others are done", async () => {
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

test("work without a rescue fails with the error of the thread", async () => {
  const work = pool.work({ worker, items, size: 3, onResult: () => {} });
  await expect(work).rejects.toThrow(/memory/u);
});

function* endless(): Generator<string> {
  for (;;) yield "a";
}

const failing = () => {
  throw new Error("no room");
};

test("work that fails takes no more items", async () => {
  const work = pool.work({ worker, items: endless(), size: 3, onResult: failing });
  await expect(work).rejects.toThrow("no room");
});

/** Ingests like the pool, and dies over `b.txt`. */
async function run<Result>(_worker: URL, task: unknown): Promise<Result> {
  const [source] = task as [string];
  await pool.run(worker, [source === "b.txt" ? "greedy" : source]);
  return [{ source, hasFiles: true, problems: [] }] as Result;
}

test("the sources of a batch in which a thread died are read one by one, and the one that it died of gets a problem", async () => {
  const ingested = await ingestOneByOne({ run }, ["a.txt", "b.txt", "c.txt"]);
  expect(ingested).toMatchObject([
    { source: "a.txt", hasFiles: true, problems: [] },
    { source: "b.txt", problems: [{ rule: "internal", severity: "error" }] },
    { source: "c.txt", hasFiles: true, problems: [] },
  ]);
  expect(ingested[1]?.problems[0]?.message).toMatch(/memory/u);
});
