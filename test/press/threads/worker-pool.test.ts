import { expect, test } from "vitest";
import { Crew } from "#press/threads/worker-pool.ts";

const worker = new URL("./slow-worker.ts", import.meta.url);

test("threads that end are waited for, so that no answer comes too late", async () => {
  const crew = new Crew({});
  const answers = ["a", "b", "c", "d", "e"].map((word) => crew.run<string>(worker, word));
  const settled = Promise.allSettled(answers);
  await crew.dismiss();
  expect(await settled).toEqual(
    ["A", "B", "C", "D", "E"].map((value) => ({ status: "fulfilled", value })),
  );
});

test("nothing is begun once they have ended", async () => {
  const crew = new Crew({});
  await crew.run(worker, "a");
  await crew.dismiss();
  await expect(crew.run(worker, "b")).rejects.toThrow("The run has ended");
});
