import { workerData } from "node:worker_threads";
import type { IngestedSource } from "#press/store/stored-article.ts";
import { readArticle, type ReadingRoom } from "./ingest-source.ts";

const room = workerData as ReadingRoom;

/** Reads a batch of sources in a thread of the pool. */
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default async function readBatch(sources: string[]): Promise<IngestedSource[]> {
  const readings: IngestedSource[] = [];
  for (const source of sources) readings.push(await readArticle(room, source));
  return readings;
}
