import type { ArticleSignature } from "#edition/near-duplicates.ts";
import { internalProblem } from "#press/report/file-problem.ts";
import { toError } from "#press/report/to-error.ts";
import type { StoredEntry } from "#press/store/article-table.ts";
import type { BuildStore } from "#press/store/build-store.ts";
import type { IngestedSource } from "#press/store/stored-article.ts";
import type { WorkerPool } from "#press/threads/worker-pool.ts";
import { type ContentDiff, rememberFolders } from "./diff-content.ts";
import type { IngestContext } from "./ingest-source.ts";

/** What reading the changed sources came to. */
export interface Ingested {
  /** The sources that were read. */
  read: string[];
  /** The sources with a new or changed article, or without the one they had. */
  changed: Set<string>;
  /** The entries that those had before; empty in a full build. */
  before: StoredEntry[];
  /** The headlines that those have or had, as keys. */
  headlines: Set<string>;
  /** The signatures of the articles whose sources were removed. */
  removed: ArticleSignature[];
}

interface IngestOptions {
  job: IngestContext & { progress: (label: string) => (done: number, total: number) => void };
  pool: WorkerPool;
  /** Whether all pages will be written, so that nobody has to know what has changed. */
  fullBuild: boolean;
}

// Below this many, threads take longer to start than the reading takes.
const few = 40;
const batch = 50;
const ingestWorker = new URL("./ingest-worker.ts", import.meta.url);

/** Reads the sources that differ into the store, and takes out those that were removed. */
export async function ingestChanges(
  store: BuildStore,
  diff: ContentDiff,
  options: IngestOptions,
): Promise<Ingested> {
  const { sources, removedSources } = diff;
  const known = options.fullBuild ? [] : store.articles.entriesOf([...sources, ...removedSources]);
  const changed = new ChangedArticles(store, diff.changedMedia);
  await readSources(sources, options, (ingested) => {
    // A new store has nothing to compare with.
    if (options.fullBuild && store.isNew) store.put(ingested);
    else changed.put(ingested);
  });
  for (const source of removedSources) changed.remove(source);
  rememberFolders(store, diff);
  const before = known.filter(({ source }) => changed.sources.has(source));
  const { headlines, removed } = changed;
  return { read: sources, changed: changed.sources, before, headlines, removed };
}

/** Puts sources into the store and notes which articles have changed. */
class ChangedArticles {
  readonly #store: BuildStore;
  readonly sources: Set<string>;
  readonly headlines = new Set<string>();
  readonly removed: ArticleSignature[] = [];

  constructor(store: BuildStore, sources: Iterable<string>) {
    this.#store = store;
    this.sources = new Set(sources);
  }

  put(ingested: IngestedSource): void {
    const { source } = ingested;
    const before = this.#store.published.digestOf(source);
    this.#store.put(ingested);
    const now = this.#store.published.digestOf(source);
    if (before?.contentDigest === now?.contentDigest && before?.headline === now?.headline) {
      if (before) this.#store.articles.setPath(source, before.path);
      return;
    }
    this.sources.add(source);
    for (const one of [before, now]) if (one) this.headlines.add(one.headline);
  }

  remove(source: string): void {
    const before = this.#store.published.digestOf(source);
    const signature = this.#store.signatures.of(source);
    if (before) {
      this.sources.add(source);
      this.headlines.add(before.headline);
    }
    if (signature) this.removed.push(signature);
    this.#store.remove(source);
  }
}

async function readSources(
  sources: string[],
  { job, pool }: IngestOptions,
  onIngested: (ingested: IngestedSource) => void,
): Promise<void> {
  const onProgress = job.progress("Reading articles");
  let done = 0;
  const onResult = (some: readonly IngestedSource[]) => {
    for (const ingested of some) onIngested(ingested);
    onProgress((done += some.length), sources.length);
  };
  if (sources.length <= few) return readHere(sources, job, onResult);
  const rescue = (some: string[]) => ingestOneByOne(pool, some);
  await pool.work({ worker: ingestWorker, items: sources, size: batch, onResult, rescue });
}

// The code is loaded when there is something to read: most builds of a quiet day have nothing.
async function readHere(
  sources: readonly string[],
  context: IngestContext,
  onResult: (some: readonly IngestedSource[]) => void,
): Promise<void> {
  if (sources.length === 0) return;
  const { ingestSource } = await import("./ingest-source.ts");
  for (const source of sources) onResult([await ingestSource(context, source)]);
}

/** Reads one by one the sources of a batch in which a thread failed. The one that it failed over gets a problem. */
export async function ingestOneByOne(
  pool: Pick<WorkerPool, "run">,
  sources: readonly string[],
): Promise<IngestedSource[]> {
  const found: IngestedSource[] = [];
  for (const source of sources) {
    try {
      found.push(...(await pool.run<IngestedSource[]>(ingestWorker, [source])));
    } catch (error) {
      found.push({ source, hasFiles: false, problems: [internalProblem(toError(error))] });
    }
  }
  return found;
}
