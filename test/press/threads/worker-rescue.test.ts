import { afterEach, expect, test, vi } from "vitest";
import { Crew } from "#press/threads/worker-pool.ts";
import { readOneByOne } from "#press/changes/ingest-changes.ts";

vi.setConfig({ testTimeout: 60_000 });

const worker = new URL("./frail-worker.ts", import.meta.url);
let crew = new Crew({});

afterEach(async () => {
  await crew.dismiss();
  crew = new Crew({});
});

const items = [..."abcdefgh", "greedy", ..."ijklmn"];

test("the batch that a thread dies over is given to be rescued, and all others are done", async () => {
  const done: string[] = [];
  const rescued: string[][] = [];
  const handOn = (words: string[]) => void done.push(...words);
  const rescue = async (batch: string[]) => {
    rescued.push(batch);
    return batch.map((word) => `${word}!`);
  };
  await crew.work({ worker, items, size: 3, handOn, rescue });
  expect(rescued).toEqual([["g", "h", "greedy"]]);
  const others = [..."ABCDEF", "g!", "greedy!", "h!", ..."IJKLMN"];
  expect(done.toSorted()).toEqual(others.toSorted());
});

test("work that nobody rescues fails with what the thread died of", async () => {
  const work = crew.work({ worker, items, size: 3, handOn: () => {} });
  await expect(work).rejects.toThrow(/memory/u);
});

/** Reads like the pool, and dies over `b.txt`. */
async function run<Result>(_worker: URL, task: unknown): Promise<Result> {
  const [source] = task as [string];
  await crew.run(worker, [source === "b.txt" ? "greedy" : source]);
  return [{ source, hash: "h", problems: [] }] as Result;
}

test("sources that a thread died over are read one by one, and the one that is to blame is named", async () => {
  const readings = await readOneByOne({ run }, ["a.txt", "b.txt", "c.txt"]);
  expect(readings).toMatchObject([
    { source: "a.txt", hash: "h", problems: [] },
    { source: "b.txt", problems: [{ rule: "internal", severity: "error" }] },
    { source: "c.txt", hash: "h", problems: [] },
  ]);
  expect(readings[1]?.problems[0]?.message).toMatch(/memory/u);
});
