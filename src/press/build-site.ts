import { dirname } from "node:path";
import type { Arrangement } from "#edition/arrange.ts";
import {
  type AssignedPermalinks,
  assignPermalinks,
  permalinksChanged,
} from "./changes/assign-permalinks.ts";
import { type ContentDiff, diffContent, rememberFolders } from "./changes/diff-content.ts";
import { findDirtyPages, type StoredEdition, storedEdition } from "./changes/dirty-pages.ts";
import { findNearDuplicates } from "./changes/find-near-duplicates.ts";
import { ingestChanges } from "./changes/ingest-changes.ts";
import type { IngestContext } from "./changes/ingest-source.ts";
import { compareLastBuild, markComplete, markDamaged, markDirty } from "./changes/build-state.ts";
import { scanFolders, type ScanTask } from "./changes/scan-in-thread.ts";
import { articlesIn, countVanished } from "./changes/withdrawn-articles.ts";
import { warnOfNamesakes } from "./content/namesake-warning.ts";
import { stopForPublishedFolders } from "./permalinks/unread-folders.ts";
import { beginSite, commitSite } from "./publish/commit-site.ts";
import { openSite } from "./publish/open-site.ts";
import { planFiles } from "./publish/plan-files.ts";
import { pruneSite } from "./publish/prune-site.ts";
import { prepareToWrite } from "./publish/write-pages.ts";
import { writeSite } from "./publish/write-site.ts";
import type { RenderContext } from "./render/render-worker.ts";
import { explainFailure } from "./report/explain-failure.ts";
import type { RecordedSite } from "./site-folder/find-damage.ts";
import type { SiteFolder } from "./site-folder/site-folder.ts";
import type { Outcome, SiteJob } from "./site-job.ts";
import { lockStore } from "./store/build-lock.ts";
import type { BuildStore } from "./store/build-store.ts";
import { forgetStore, isDamage, leaveStore, makeFolderOf, openStore } from "./store/open-store.ts";
import { WorkerPool } from "./threads/worker-pool.ts";

/** Brings a site up to date with a content folder: reads what has changed, writes the pages that show it, and leaves every other file alone. Returns undefined where there was nothing to do. */
export async function buildSite(job: SiteJob): Promise<Outcome | undefined> {
  try {
    return await buildOnce(job);
  } catch (error) {
    if (!isDamage(error)) throw explainFailure(error);
    job.onStoreDamage?.(error.message);
  }
  try {
    // The store is a cache: without it the same bytes come out, only later.
    forgetStore(job.store);
    return await buildOnce(job);
  } catch (error) {
    throw explainFailure(error);
  }
}

/** What the stages work with. */
interface Run {
  job: SiteJob;
  store: BuildStore;
  site: SiteFolder;
  pool: WorkerPool;
}

async function buildOnce(job: SiteJob): Promise<Outcome | undefined> {
  const closing: { close: () => void | Promise<void> }[] = [];
  const keep = <Kept extends (typeof closing)[0]>(kept: Kept): Kept => {
    closing.unshift(kept);
    return kept;
  };
  try {
    makeFolderOf(job.store);
    keep(lockStore(job.store));
    const cache = dirname(job.store);
    const site = keep(await openSite(job.out, { adopt: job.adopt ?? false, cache }));
    const store = openStore(job.store, site.record);
    keep({ close: () => leaveStore(store, job.store, site.record) });
    const pool = keep(new WorkerPool(poolContext(job, site)));
    return await runStages({ job, store, site, pool });
  } finally {
    for (const kept of closing) await kept.close();
  }
}

function poolContext(job: SiteJob, { target }: SiteFolder): IngestContext & RenderContext {
  const { site, content, pictures, cards, store, now } = job;
  return { site, content, pictures, cards, store, now, target };
}

/** Runs the stages of a build, in order. */
async function runStages(run: Run): Promise<Outcome | undefined> {
  const { job, store, site, pool } = run;
  const { fullBuild, ingestAll, lastState } = compareLastBuild(store, site, job);

  const scan = await scanFolders(placesOf(job, lastState), store.sources.counts().articles);
  const diff = diffContent(store, scan.snapshots, { ingestAll, now: job.now });
  tellOfContent(run, diff);
  if (!fullBuild && (await isUpToDate(run, diff, scan.damage))) return keepAsIs(run, diff);

  const app = awaitedLater(job.app());
  const changes = await store.transact(async () => {
    const before = fullBuild ? undefined : storedEdition(store);
    const ingested = await ingestChanges(store, diff, { job, pool, fullBuild });
    job.onIngested?.(store, ingested.read);
    void awaitedLater(prepareToWrite(pool, app));
    const permalinks = assignPermalinks(store, { job, fullBuild, ingested });
    const found = findDirtyPages(store, job.site, { before, ingested, permalinks });
    tellOfVanished(run, found.edition, before);
    markDirty(store, found.dirty, job.ingestKey);
    return { ...found, read: ingested.read, permalinks };
  });
  store.persist();
  tellOfEdition(run, changes);
  const nearDuplicates = awaitedLater(findNearDuplicates(store, pool, changes.read));

  const dirty = markDamaged(store, changes.dirty, await scan.damage);
  const { edition } = changes;
  const plan = planFiles(store, { edition, dirty, app: await app, shareCards: job.site.cards });
  beginSite(site, plan.files(), job.store);
  const written = await writeSite(run, plan);
  const removed = pruneSite(site, plan);
  if (written.missing.size > 0) job.onMissingMedia?.([...written.missing]);
  const committed = commitSite(site, [...written.changes, ...removed], job.store);
  const counts = { articles: edition.articles.length, pages: plan.recipes.length };
  const outcome = { ...counts, ...committed, nearDuplicates: await nearDuplicates };
  await markComplete(store, job, written.missing);
  return outcome;
}

function placesOf({ content, site }: SiteJob, lastState: RecordedSite | undefined): ScanTask {
  const place = { content, linkedFolders: site.linkedFolders };
  return lastState ? { content: place, site: lastState } : { content: place };
}

function tellOfContent({ job, store }: Run, { leftOut, unreadFolders }: ContentDiff): void {
  job.onLeftOut?.(leftOut);
  if (store.isNew) stopForPublishedFolders(job.content, unreadFolders);
}

async function isUpToDate(
  { job, store }: Run,
  { sources, removedSources }: ContentDiff,
  damage: Promise<string[]>,
): Promise<boolean> {
  if (sources.length + removedSources.length > 0 || permalinksChanged(store, job)) return false;
  return store.dirtyPages.all().length === 0 && (await damage).length === 0;
}

function keepAsIs({ job, store }: Run, diff: ContentDiff): undefined {
  rememberFolders(store, diff);
  job.onIngested?.(store, []);
}

function tellOfVanished(
  { job, site }: Run,
  edition: Arrangement,
  before: StoredEdition | undefined,
): void {
  if (!job.onVanished) return;
  const published = before?.entries.map(({ path }) => path) ?? articlesIn(site.record.files);
  const vanished = countVanished(published, edition);
  if (vanished > 0) job.onVanished(vanished, published.length);
}

function tellOfEdition(
  { job, store }: Run,
  { edition, permalinks }: { edition: Arrangement; permalinks: AssignedPermalinks },
): void {
  job.onPermalinks?.(permalinks.report);
  job.onNamesakes?.(warnOfNamesakes(edition.book, store.articles));
}

// It is awaited later, and fails there.
function awaitedLater<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => {});
  return promise;
}
