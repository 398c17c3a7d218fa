import type { Arrangement } from "#edition/arrange.ts";
import { type BuildRun, runBuild } from "./build-run.ts";
import {
  type AssignedPermalinks,
  assignPermalinks,
  permalinksChanged,
} from "./changes/assign-permalinks.ts";
import { type ContentDiff, diffContent, rememberFolders } from "./changes/diff-content.ts";
import { findDirtyPages, type StoredEdition, storedEdition } from "./changes/dirty-pages.ts";
import { findNearDuplicates } from "./changes/find-near-duplicates.ts";
import { ingestChanges } from "./changes/ingest-changes.ts";
import { compareLastBuild, markComplete, markDamaged, markDirty } from "./changes/last-build.ts";
import { scanFolders } from "./changes/scan-in-thread.ts";
import { articlesIn, countVanished } from "./changes/withdrawn-articles.ts";
import { warnOfNamesakes } from "./content/namesake-warning.ts";
import { stopForPublishedFolders } from "./permalinks/unread-folders.ts";
import { beginSite, commitSite } from "./publish/commit-site.ts";
import { planFiles } from "./publish/plan-files.ts";
import { pruneSite } from "./publish/prune-site.ts";
import { prepareToWrite } from "./publish/write-pages.ts";
import { writeSearch } from "./publish/write-search.ts";
import { writeSite } from "./publish/write-site.ts";
import type { Outcome, SiteJob } from "./site-job.ts";

/** Brings a site up to date with a content folder: reads what has changed, writes the pages that show it, and leaves every other file alone. Returns undefined where there was nothing to do. */
export function buildSite(job: SiteJob): Promise<Outcome | undefined> {
  return runBuild(job, runStages);
}

/** Runs the stages of a build, in order. */
async function runStages(run: BuildRun): Promise<Outcome | undefined> {
  const { job, store, site, pool } = run;
  const { fullBuild, ingestAll, lastState } = compareLastBuild(store, site, job);

  const places = { content: job.content, linkedFolders: job.site.linkedFolders, site: lastState };
  const scan = await scanFolders(places, store.sources.counts().articles);
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
  const searched = await writeSearch({ store, site, dirty, language: job.site.language });
  if (written.missing.size > 0) job.onMissingMedia?.([...written.missing]);
  const committed = commitSite(site, [...written.changes, ...removed, ...searched], job.store);
  const counts = { articles: edition.articles.length, pages: plan.recipes.length };
  const outcome = { ...counts, ...committed, nearDuplicates: await nearDuplicates };
  await markComplete(store, job, written.missing);
  return outcome;
}

// Without a store, the articles in a folder that cannot be read would be withdrawn.
function tellOfContent(
  { job, store }: BuildRun,
  { skippedEntries, unreadFolders }: ContentDiff,
): void {
  job.onSkipped?.(skippedEntries);
  if (store.isNew) stopForPublishedFolders(job.content, unreadFolders);
}

async function isUpToDate(
  { job, store }: BuildRun,
  { sources, removedSources }: ContentDiff,
  damage: Promise<string[]>,
): Promise<boolean> {
  if (sources.length + removedSources.length > 0 || permalinksChanged(store, job)) return false;
  return store.dirtyPages.all().length === 0 && (await damage).length === 0;
}

// The stamps of files may be others, though what they hold is the same.
function keepAsIs({ job, store }: BuildRun, diff: ContentDiff): undefined {
  rememberFolders(store, diff);
  job.onIngested?.(store, []);
}

// The listener may end the build: none of this is kept then.
function tellOfVanished(
  { job, site }: BuildRun,
  edition: Arrangement,
  before: StoredEdition | undefined,
): void {
  if (!job.onVanished) return;
  const published = before?.entries.map(({ path }) => path) ?? articlesIn(site.record.files);
  const vanished = countVanished(published, edition);
  if (vanished > 0) job.onVanished(vanished, published.length);
}

function tellOfEdition(
  { job, store }: BuildRun,
  { edition, permalinks }: { edition: Arrangement; permalinks: AssignedPermalinks },
): void {
  job.onPermalinks?.(permalinks.report);
  job.onNamesakes?.(warnOfNamesakes(edition.book, store.articles));
  job.onOverruled?.(edition.names.overruled);
}

// It is awaited later, and fails there.
function awaitedLater<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => {});
  return promise;
}
