import { workerData } from "node:worker_threads";
import type { IngestedSource } from "#press/store/stored-article.ts";
import { type IngestContext, ingestSource } from "./ingest-source.ts";

const context: IngestContext = workerData;

/** Reads a batch of sources in a thread of the pool. */
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default async function ingestBatch(sources: string[]): Promise<IngestedSource[]> {
  const ingested: IngestedSource[] = [];
  for (const source of sources) ingested.push(await ingestSource(context, source));
  return ingested;
}
